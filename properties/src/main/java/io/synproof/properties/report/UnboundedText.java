package io.synproof.properties.report;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.properties.experiment.UnboundedAnswer;
import io.synproof.properties.language.Texts;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for every number of losses and of segments in flight, in words. */
public final class UnboundedText {
    private static final Texts TEXTS = Texts.beside(UnboundedText.class);

    private UnboundedText() {}

    /** What is true for every number of what; what stays finite; the work; what stands in the way. */
    public static List<String> lines(UnboundedAnswer answer) {
        ConfiguredScenario setup = answer.experiment().setup();
        List<String> finite = BoundlessNetwork.finite(setup);
        return Stream.of(
                        Stream.of(TEXTS.of("unbounded.for", every(setup))),
                        finite.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(TEXTS.of(
                                        "unbounded.finite",
                                        String.join(TEXTS.of("list"), finite))),
                        Stream.of(work(answer)),
                        answer.isShortest()
                                ? Stream.<String>empty()
                                : Stream.of(TEXTS.of("unbounded.longer")),
                        answer.obstacles().stream().map(why -> TEXTS.of("unbounded.obstacle", why)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** What has no limit, such as {@code losses, segments in flight, in every order}. */
    public static String every(ConfiguredScenario setup) {
        return Stream.of(
                        Stream.of(TEXTS.of("unbounded.losses"), TEXTS.of("unbounded.room")),
                        when(BoundlessNetwork.hasRetries(setup), "unbounded.retries"),
                        when(BoundlessNetwork.hasCopies(setup), "unbounded.copies"))
                .flatMap(words -> words)
                .collect(Collectors.joining(TEXTS.of("list")));
    }

    private static Stream<String> when(boolean is, String key) {
        return is ? Stream.of(TEXTS.of(key)) : Stream.empty();
    }

    /** The work of both halves of the search, and the time. */
    public static String work(UnboundedAnswer answer) {
        return TEXTS.of(
                "unbounded.work",
                counts(answer.prover()),
                counts(answer.refuter()),
                Integer.toString(answer.refuter().exact()),
                Seconds.words(answer.coverage().elapsed()));
    }

    private static String counts(PatternCounts counts) {
        return TEXTS.of("unbounded.patterns", counts.kept(), counts.expanded());
    }
}
