package io.synproof.model.world;

import io.synproof.model.host.Host;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.FaultBudget;
import io.vavr.collection.List;

/**
 * The actions that have happened before a run begins.
 *
 * <p>Users, network and attacker do in them what a schedule says, and spend nothing of what the
 * scenario allows them; that is for what comes afterwards.
 *
 * @param actions the actions in order, with the evidence of incarnations
 */
public record Prologue(List<Action> actions) {
    /** Nothing has happened. */
    public static final Prologue NONE = new Prologue(List.empty());

    /** The steps of these actions, from the scenario's first world on. */
    List<WorldStep> steps(Scenario scenario, World first) {
        return actions.foldLeft(
                List.<WorldStep>empty(),
                (steps, action) -> steps.append(step(
                        scenario,
                        steps.lastOption().map(WorldStep::after).getOrElse(first),
                        scenario.tagged() ? action : action.erased())));
    }

    /** The step of an action that spends no budget; it need not be enabled. */
    public static WorldStep step(Scenario scenario, World world, Action action) {
        WorldStep step = scenario.step(granted(world, action), action);
        return new WorldStep(refunded(world, step.after()), step.label());
    }

    /** The world with what the action needs of budgets. */
    private static World granted(World world, Action action) {
        return switch (action) {
            case Action.Call(var side, var _, UserCall.Open _) ->
                world.with(side, granted(world.host(side)));
            case Action.Call(var side, var _, UserCall.Plain _) ->
                world.with(side, granted(world.host(side)));
            case Action.Crash(var side) -> world.with(side, granted(world.host(side)));
            case Action.Deliver _, Action.Lose _, Action.Inject _ ->
                world.with(granted(world.faults()));
            case Action.Call _, Action.Timeout _, Action.Tick _ -> world;
            case Action.Reboot _, Action.CookieTick _ -> world;
        };
    }

    private static Host granted(Host host) {
        UserBudget left = host.script();
        return host.with(new UserBudget(
                left.opens() + 1, left.aborts() + 1, left.crashes() + 1, left.datagrams()));
    }

    private static FaultBudget granted(FaultBudget left) {
        return new FaultBudget(
                left.drops() == FaultBudget.UNLIMITED ? left.drops() : left.drops() + 1,
                left.duplicates() + 1,
                left.overtakings() + 1,
                left.injections() + 1);
    }

    /** The world afterwards with the budgets from before. */
    private static World refunded(World before, World after) {
        return new World(
                after.client().with(before.client().script()),
                after.server().with(before.server().script()),
                after.network(),
                before.faults(),
                after.clock());
    }
}
