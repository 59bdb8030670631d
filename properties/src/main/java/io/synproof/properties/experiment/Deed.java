package io.synproof.properties.experiment;

import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;

/** The action of a step, in a few words. */
public final class Deed {
    private Deed() {}

    /** An action in words, such as {@code deliver SYN to server}. */
    public static String words(Action action) {
        return switch (action) {
            case Action.Call(var side, var _, var call) -> side + " calls " + call;
            case Action.Deliver(var flying, boolean keeping, int passed, var _) ->
                "deliver " + words(flying)
                        + (keeping ? ", keep a copy" : "")
                        + (passed > 0 ? ", passing " + passed : "");
            case Action.Lose(var flying, int _) -> "lose " + words(flying);
            case Action.Timeout(var side, var _, var role) ->
                side + "'s timer goes off (" + role + ")";
            case Action.Tick _ -> "tick";
            case Action.Crash(var side) -> side + " crashes";
            case Action.Reboot(var side) -> side + " comes up again";
            case Action.CookieTick(var side) -> side + "'s cookie clock ticks";
            case Action.Inject(var flying) -> "an attacker sends " + words(flying);
        };
    }

    private static String words(PacketInFlight flying) {
        return what(flying) + " to " + flying.to();
    }

    /** A packet in words: its control bits, or the datagram. */
    static String what(PacketInFlight flying) {
        return flying.tcp()
                .map(segment -> segment.control().toString())
                .getOrElse(flying.packet()::toString);
    }
}
