package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Advice on the settings or options that would decide an undecided question. */
public final class Advice {
    private static final Texts TEXTS = Texts.beside(Advice.class);

    private Advice() {}

    /** A line for each thing that left the question undecided; none if it is decided. */
    public static List<String> of(Answer answer) {
        return answer.outcome() == Outcome.UNDECIDED
                ? Stream.of(stopped(answer), cut(answer))
                        .flatMap(Optional::stream)
                        .map(advice -> TEXTS.of("advice", advice))
                        .toList()
                : List.of();
    }

    private static Optional<String> stopped(Answer answer) {
        return answer.coverage().stoppedBy().flatMap(Advice::after);
    }

    /** The advice for a reason that stopped a search. */
    private static Optional<String> after(StopReason reason) {
        return switch (reason) {
            case STATES -> Optional.of(more("--max-states"));
            case DEPTH -> Optional.of(more("--max-depth"));
            case TIME -> Optional.of(more("--timeout"));
            case MEMORY -> Optional.of(TEXTS.of("advice.memory"));
            case HEAP -> Optional.of(TEXTS.of("advice.heap"));
            case CANCELLED -> Optional.of(TEXTS.of("advice.cancelled"));
            case DECIDED, SAMPLED, BREACH -> Optional.empty();
        };
    }

    private static String more(String option) {
        return TEXTS.of("advice.more", option);
    }

    private static Optional<String> cut(Answer answer) {
        if (answer.coverage().cut() == 0) {
            return Optional.empty();
        }
        NetworkConfig medium = answer.experiment().setup().scenario().medium();
        if (answer.experiment().question().inquiry() instanceof DecisionProcedure.Known<?>) {
            return Optional.of(TEXTS.of("advice.histories", crowded(medium)));
        }
        return medium.overflow() == Overflow.CUT && medium.discipline() != DeliveryOrder.RENDEZVOUS
                ? Optional.of(TEXTS.of("advice.room", crowded(medium), room(medium)))
                : Optional.empty();
    }

    private static String crowded(NetworkConfig medium) {
        return TEXTS.of("advice.crowded", Integer.toString(medium.capacity()));
    }

    private static String room(NetworkConfig medium) {
        String others = TEXTS.of("advice.others");
        String fewer = TEXTS.of("advice.fewer");
        int more = Math.min(Settings.MOST_IN_FLIGHT, 2 * medium.capacity());
        return medium.capacity() < Settings.MOST_IN_FLIGHT
                ? TEXTS.of("advice.capacity", Integer.toString(more), fewer, others)
                : TEXTS.of("advice.both", fewer, others);
    }
}
