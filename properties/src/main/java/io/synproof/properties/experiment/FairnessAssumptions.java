package io.synproof.properties.experiment;

import io.synproof.checker.temporal.Fairness;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.UserCall;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.FairnessSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fairness assumptions of a scenario's settings. */
final class FairnessAssumptions {
    private static final int ANY_AGE = 0;

    private FairnessAssumptions() {}

    /** The assumptions of fairness, in the order of a listing. */
    static List<Fairness<Action>> of(ConfiguredScenario setup) {
        return Stream.concat(ofSteps(setup).stream(), time(setup.scenario(false).timed()))
                .toList();
    }

    /** Those of them that do not say that time passes. */
    static List<Fairness<Action>> ofSteps(ConfiguredScenario setup) {
        return Stream.of(
                        delivery(FairnessSettings.delivery(setup)),
                        timers(FairnessSettings.timers(setup)),
                        users(FairnessSettings.users(setup)))
                .flatMap(assumptions -> assumptions)
                .toList();
    }

    private static Stream<Fairness<Action>> delivery(FairnessSettings.Delivery assumed) {
        return switch (assumed) {
            case WEAK ->
                Stream.of(Fairness.weakForEach("delivery", FairnessAssumptions::delivered));
            case STRONG ->
                Stream.of(Fairness.strongForEach("delivery", FairnessAssumptions::delivered));
            case NO -> Stream.of();
        };
    }

    /** The segment that is delivered, whatever its age. */
    private static Optional<PacketInFlight> delivered(Action action) {
        return action
                                instanceof
                                Action.Deliver(PacketInFlight flying, boolean keeping, int _, var _)
                        && !keeping
                ? Optional.of(new PacketInFlight(
                        flying.to(), flying.port(), flying.packet(), ANY_AGE, flying.fragment()))
                : Optional.empty();
    }

    private static Stream<Fairness<Action>> timers(boolean assumed) {
        return assumed
                ? Stream.of(Fairness.strongForEach(
                        "timers",
                        action -> action instanceof Action.Timeout timeout
                                ? Optional.of(timeout)
                                : Optional.empty()))
                : Stream.of();
    }

    private static Stream<Fairness<Action>> time(boolean timed) {
        return timed ? Stream.of(Fairness.timePasses()) : Stream.of();
    }

    private static Stream<Fairness<Action>> users(FairnessSettings.Calls assumed) {
        return switch (assumed) {
            case NO -> Stream.of();
            case CLOSES -> Stream.of(Fairness.weakForEach("users", FairnessAssumptions::closing));
            case ALL -> Stream.of(Fairness.weakForEach("users", FairnessAssumptions::called));
            case STRONG ->
                Stream.of(Fairness.strongForEachBlockedToo("users", FairnessAssumptions::called));
        };
    }

    private static Optional<Action.Call> closing(Action action) {
        return called(action)
                .filter(call -> call.call() == UserCall.Plain.CLOSE
                        || call.call() == UserCall.Plain.CLOSE_BOTH);
    }

    private static Optional<Action.Call> called(Action action) {
        return action instanceof Action.Call call ? Optional.of(call) : Optional.empty();
    }
}
