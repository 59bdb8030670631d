package io.synproof.checker.temporal;

import io.synproof.checker.model.Trace;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.temporal.Lasso.Kept;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lasso in lines. */
public final class LassoText {
    private LassoText() {}

    /** The stem, the cycle, and the fairness that it keeps; no line break at the end. */
    public static <S, A> String of(Lasso<S, A> lasso) {
        Trace<S, A> once = lasso.once();
        return Stream.of(
                        once.format()
                                .picture(once)
                                .map(picture -> Stream.of(picture, forEver(lasso)))
                                .orElseGet(() -> Stream.concat(
                                        Stream.of(TraceText.of(lasso.stem())), cycle(lasso))),
                        lasso.kept().stream().map(LassoText::kept))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** Which steps of the picture repeat. */
    private static String forEver(Lasso<?, ?> lasso) {
        int from = lasso.stem().length();
        int to = from + lasso.cycle().size();
        return "for ever: "
                + (lasso.stutters()
                        ? "nothing can happen"
                        : from + 1 == to ? "step " + to : "steps " + (from + 1) + " to " + to);
    }

    private static <S, A> Stream<String> cycle(Lasso<S, A> lasso) {
        return lasso.stutters()
                ? Stream.of("       for ever: nothing can happen")
                : Stream.of(
                        "       for ever:",
                        TraceText.of(new Trace<>(
                                lasso.stem().last(), lasso.cycle(), lasso.stem().format())));
    }

    private static String kept(Kept kept) {
        String which = kept.key().isEmpty() ? "" : ", " + kept.key();
        return "fair:     " + kept.fairness() + which + ": " + kept.way().words();
    }
}
