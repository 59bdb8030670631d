package io.synproof.properties.report;

import io.synproof.checker.coverability.PatternCounts;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.UnboundedAnswer;
import io.synproof.properties.experiment.UnboundedVerdict;
import io.synproof.properties.experiment.UnboundedVerdict.Falls;
import io.synproof.properties.experiment.UnboundedVerdict.ForEvery;
import io.synproof.properties.experiment.UnboundedVerdict.NotAsked;
import io.synproof.properties.experiment.UnboundedVerdict.Open;
import io.synproof.properties.language.Texts;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for every number of losses and of segments in flight, in words. */
public final class UnboundedText {
    private static final Texts TEXTS = Texts.beside(UnboundedText.class);

    private UnboundedText() {}

    /** For every number of what it is so, what stays finite, the work, and what is in the way. */
    public static List<String> lines(UnboundedAnswer answer) {
        ConfiguredScenario setup = answer.experiment().setup();
        List<String> finite = BoundlessNetwork.finite(setup);
        return Stream.of(
                        Stream.of(TEXTS.of("unbounded.for", every(setup))),
                        finite.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(TEXTS.of(
                                        "unbounded.finite", String.join(TEXTS.of("list"), finite))),
                        Stream.of(work(answer)),
                        answer.isShortest()
                                ? Stream.<String>empty()
                                : Stream.of(TEXTS.of("unbounded.longer")),
                        answer.obstacles().stream().map(why -> TEXTS.of("unbounded.obstacle", why)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** What becomes of an outcome for every number of losses, in a line. */
    public static String of(UnboundedVerdict verdict) {
        return switch (verdict) {
            case ForEvery(ConfiguredScenario setup, PatternCounts work) ->
                TEXTS.of("unbounded.so", every(setup), counts(work));
            case Falls(Experiment _, Evidence evidence, boolean isShortest) ->
                TEXTS.of(
                                "unbounded.falls",
                                AnswerText.words(evidence),
                                evidence.story().faults())
                        + (isShortest ? "" : TEXTS.of("list") + TEXTS.of("unbounded.longer"));
            case Open(List<String> obstacles) ->
                TEXTS.of("unbounded.open", String.join(TEXTS.of("semicolon"), obstacles));
            // A sentence of several lines may stand in it.
            case NotAsked(String why) ->
                TEXTS.of("unbounded.notAsked", why.replaceAll("\\s+", " "));
        };
    }

    /** The same line below an answer, with colour markup. */
    static String line(UnboundedVerdict verdict) {
        String colour = switch (verdict) {
            case ForEvery _ -> "green";
            case Falls _ -> "yellow";
            case Open _, NotAsked _ -> "faint";
        };
        return TEXTS.of("unbounded.line", "@|" + colour + " " + of(verdict) + "|@");
    }

    /** The counts of the verdicts in a line; none if this was not asked. */
    public static List<String> summary(List<ClaimResult> results) {
        Map<Experiment, UnboundedVerdict> verdicts = new LinkedHashMap<>();
        results.stream()
                .flatMap(result -> result.results().stream())
                .flatMap(result -> Stream.of(result.answer(), result.control()))
                .forEach(answer -> answer.unbounded()
                        .ifPresent(verdict -> verdicts.put(answer.experiment(), verdict)));
        return verdicts.isEmpty()
                ? List.of()
                : List.of(TEXTS.of(
                        "unbounded.summary",
                        count(verdicts, ForEvery.class),
                        count(verdicts, Falls.class),
                        count(verdicts, Open.class),
                        count(verdicts, NotAsked.class)));
    }

    private static String count(Map<Experiment, UnboundedVerdict> verdicts, Class<?> kind) {
        return Long.toString(verdicts.values().stream().filter(kind::isInstance).count());
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
