package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Advice on the settings or options that would decide an undecided question. */
public final class Advice {
    /** The advice for each reason that stopped the search. */
    private static final Map<StopReason, String> AFTER = Map.of(
            StopReason.STATES,
            more("--max-states"),
            StopReason.DEPTH,
            more("--max-depth"),
            StopReason.TIME,
            more("--timeout"),
            StopReason.MEMORY,
            "more memory (--max-memory, or JDK_JAVA_OPTIONS=-Xmx8g for more than a quarter of the"
                    + " machine's), or settings with fewer opens, octets, faults or retries",
            StopReason.CANCELLED,
            "let it go on; a search with --checkpoint FILE can be stopped, and --resume FILE goes"
                    + " on");

    private Advice() {}

    /** A line for each thing that left the question undecided; none if it is decided. */
    public static List<String> of(Answer answer) {
        return answer.outcome() == Outcome.UNDECIDED
                ? Stream.of(stopped(answer), cut(answer))
                        .flatMap(Optional::stream)
                        .map(advice -> "to decide it: " + advice)
                        .toList()
                : List.of();
    }

    private static Optional<String> stopped(Answer answer) {
        return answer.coverage().stoppedBy().map(AFTER::get);
    }

    private static String more(String option) {
        return "a greater " + option + ", or none, or settings with fewer opens, octets, faults or"
                + " retries";
    }

    private static Optional<String> cut(Answer answer) {
        if (answer.coverage().cut() == 0) {
            return Optional.empty();
        }
        NetworkConfig medium = answer.experiment().setup().scenario().medium();
        if (answer.experiment().question().inquiry() instanceof DecisionProcedure.Known<?>) {
            return Optional.of("fewer faults, or retries that end (--set drop=1, --set retries=1):"
                    + " histories grew longer than is kept of them, or " + crowded(medium));
        }
        return medium.overflow() == Overflow.CUT && medium.discipline() != DeliveryOrder.RENDEZVOUS
                ? Optional.of(crowded(medium) + ": " + room(medium))
                : Optional.empty();
    }

    private static String crowded(NetworkConfig medium) {
        return "more segments were in flight than capacity=" + medium.capacity() + " holds";
    }

    private static String room(NetworkConfig medium) {
        String others = "--set overflow=tailDrop (what has no room is lost), or --set"
                + " overflow=blocking (it waits)";
        String fewer = "fewer retries, or --set suppressCopies=yes";
        return medium.capacity() < Settings.MOST_IN_FLIGHT
                ? "--set capacity=" + Math.min(Settings.MOST_IN_FLIGHT, 2 * medium.capacity())
                        + ", " + fewer + ", " + others
                : fewer + ", " + others;
    }
}
