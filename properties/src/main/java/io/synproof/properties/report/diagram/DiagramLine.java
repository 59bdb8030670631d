package io.synproof.properties.report.diagram;

import io.synproof.model.network.HostSide;
import io.synproof.properties.language.Texts;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/** One line of the picture between the margins. */
public sealed interface DiagramLine {

    /** An empty line: the start. */
    enum Nothing implements DiagramLine {
        /** The only value. */
        NOTHING
    }

    /**
     * A local event at one host: a user's call, a timeout, a crash.
     *
     * @param side where
     * @param text what
     */
    record Local(HostSide side, String text) implements DiagramLine {}

    /**
     * A segment leaves.
     *
     * @param flight the number of its flight
     */
    record Departure(int flight) implements DiagramLine {}

    /**
     * A segment arrives.
     *
     * @param flight the number of its flight
     * @param old whether it comes too late: a copy of what has arrived before, or of a connection
     *     that is over
     * @param copied whether a copy of it stays in flight
     */
    record Arrival(int flight, boolean old, boolean copied) implements DiagramLine {}

    /**
     * A segment is lost.
     *
     * @param flight the number of its flight
     */
    record Loss(int flight) implements DiagramLine {}

    /**
     * Time passes.
     *
     * @param now ticks since the start
     * @param ages how old each flight is by now
     * @param client what the client's timers have left
     * @param server what the server's timers have left
     */
    record Tick(int now, SortedMap<Integer, Integer> ages, String client, String server)
            implements DiagramLine {
        private static final Texts TEXTS = Texts.beside(Tick.class);

        /** The beginning of its line. */
        public String head() {
            return "== tick " + now + " ==";
        }

        /** The remaining times of a host's timers, in words; none if no timer runs. */
        public Option<String> timers(HostSide side) {
            String left = switch (side) {
                case CLIENT -> client;
                case SERVER -> server;
            };
            return Option.when(
                    !left.isBlank(),
                    () -> TEXTS.of(
                            "tick.timers",
                            SideName.of(side),
                            left.strip().replaceAll(" {2,}", TEXTS.of("comma"))));
        }
    }

    /** Whether it shows a flight leaving or arriving. */
    default boolean shows(int number) {
        return switch (this) {
            case Nothing _ -> false;
            case Local _ -> false;
            case Departure(int flight) -> flight == number;
            case Arrival(int flight, var _, var _) -> flight == number;
            case Loss(int flight) -> flight == number;
            case Tick _ -> false;
        };
    }
}
