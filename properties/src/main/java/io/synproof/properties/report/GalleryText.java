package io.synproof.properties.report;

import io.synproof.checker.model.TraceText;
import io.synproof.checker.temporal.LassoText;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import io.synproof.gallery.GalleryEntry;
import io.synproof.gallery.GalleryQuestion;
import io.synproof.gallery.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of the gallery's protocols and of the answers about them, with markup of colours. */
public final class GalleryText {
    private static final int WIDTH = 100;

    private GalleryText() {}

    /** All protocols, with their sizes and mistakes. */
    public static Stream<String> list(List<GalleryEntry<?, ?>> entries) {
        return Stream.concat(
                entries.stream().flatMap(GalleryText::listed),
                Stream.of(
                        "",
                        "synproof gallery NAME checks one of them, with --mistake M one that is"
                                + " wrong."));
    }

    private static Stream<String> listed(GalleryEntry<?, ?> entry) {
        return Stream.of(
                        Stream.of("@|bold " + entry.name() + "|@  " + entry.title() + ", "
                                + entry.sizes()),
                        WordWrap.lines(entry.purpose(), WIDTH - 4).stream()
                                .map(line -> "    " + line),
                        Stream.of("    mistakes: " + names(entry)))
                .flatMap(lines -> lines);
    }

    private static String names(GalleryEntry<?, ?> entry) {
        return entry.mistakes().stream()
                .<String>map(Mistake::name)
                .collect(Collectors.joining(", "));
    }

    /** The protocol that is asked about; ends with an empty line. */
    public static <S, A> Stream<String> heading(
            GalleryEntry<S, A> entry, int size, Optional<Mistake<S, A>> made) {
        return Stream.of(
                        Stream.of("@|bold " + entry.title() + "|@, "
                                + entry.sizes().unit() + ": " + size),
                        WordWrap.lines(entry.purpose(), WIDTH).stream(),
                        made.stream()
                                .flatMap(one -> WordWrap.lines(
                                        "Mistake " + one.name() + ": " + one.sentence(), WIDTH)
                                        .stream()),
                        Stream.of(""))
                .flatMap(lines -> lines);
    }

    /**
     * An answer.
     *
     * @param isShown whether its run is shown, if it has one
     */
    public static <S, A> Stream<String> answer(
            GalleryQuestion<S, A> question, Verdict<S, A> verdict, boolean isShown) {
        return Stream.of(
                        Stream.of(AnswerText.coloured(verdict.outcome()) + "  " + question.name()
                                + ": " + question.sentence()),
                        verdict.assumed().stream().map(name -> "    assuming: " + name),
                        isShown ? run(verdict.evidence()).lines() : Stream.<String>empty())
                .flatMap(lines -> lines);
    }

    private static String run(Evidence<?, ?> evidence) {
        return switch (evidence) {
            case Evidence.Run<?, ?>(var trace) -> TraceText.of(trace);
            case Evidence.Trap<?, ?>(var trace) -> TraceText.of(trace);
            case Evidence.FairLasso<?, ?>(var lasso) -> LassoText.of(lasso);
            case Evidence.Unbounded<?, ?>(var findings) ->
                findings.run().map(TraceText::of).orElse("");
            case Evidence.None<?, ?> _,
                    Evidence.Knowing<?, ?> _,
                    Evidence.Compared<?, ?> _,
                    Evidence.Mapped<?, ?> _,
                    Evidence.Explained<?, ?> _,
                    Evidence.RunCost<?, ?> _ -> "";
        };
    }

    /** The coverage, and what else can be tried. */
    public static <S, A> Stream<String> ending(
            GalleryEntry<S, A> entry, Optional<Mistake<S, A>> made, List<Verdict<S, A>> verdicts) {
        return Stream.concat(
                Stream.of("", verdicts.getFirst().coverage().toString()),
                made.isPresent() ? Stream.empty() : Stream.of("mistakes to try: " + names(entry)));
    }
}
