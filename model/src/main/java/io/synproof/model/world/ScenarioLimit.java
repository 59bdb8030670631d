package io.synproof.model.world;

import io.synproof.model.network.FaultBudget;
import io.vavr.collection.List;
import java.util.function.ToIntFunction;

/**
 * The limits of a scenario that a world can exhaust: they are part of the question, so an answer
 * says which were reached.
 */
public enum ScenarioLimit {
    /** The network's losses. */
    DROP("drop", world -> world.faults().drops()),
    /** The network's duplicates. */
    DUPLICATE("duplicate", world -> world.faults().duplicates()),
    /** The network's overtakings. */
    OVERTAKE("overtake", world -> world.faults().overtakings()),
    /** The attacker's segments. */
    INJECT("inject", world -> world.faults().injections()),
    /** The client's OPENs. */
    CLIENT_OPENS("clientOpens", world -> world.client().script().opens()),
    /** The server's OPENs. */
    SERVER_OPENS("serverOpens", world -> world.server().script().opens()),
    /** The client's ABORTs. */
    CLIENT_ABORTS("clientAborts", world -> world.client().script().aborts()),
    /** The server's ABORTs. */
    SERVER_ABORTS("serverAborts", world -> world.server().script().aborts()),
    /** The client's crashes. */
    CLIENT_CRASHES("clientCrashes", world -> world.client().script().crashes()),
    /** The server's crashes. */
    SERVER_CRASHES("serverCrashes", world -> world.server().script().crashes()),

    /** The client's datagrams. */
    CLIENT_DATAGRAMS("clientDatagrams", world -> world.client().script().datagrams()),
    /** The server's datagrams. */
    SERVER_DATAGRAMS("serverDatagrams", world -> world.server().script().datagrams());

    private final String key;
    private final ToIntFunction<World> left;

    ScenarioLimit(String key, ToIntFunction<World> left) {
        this.key = key;
        this.left = left;
    }

    /** The name of the setting that changes it. */
    public String key() {
        return key;
    }

    /** The amount that {@code world} has left. */
    public int leftIn(World world) {
        return left.applyAsInt(world);
    }

    /** The limits that a scenario has: none that is zero from the start, or is never reached. */
    static List<ScenarioLimit> of(Scenario scenario) {
        World start = scenario.start();
        return List.of(values())
                .filter(limit ->
                        limit.leftIn(start) > 0 && limit.leftIn(start) != FaultBudget.UNLIMITED);
    }
}
