package io.synproof.checker.temporal;

import static java.util.stream.Collectors.joining;

import io.synproof.checker.model.Trace;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.temporal.Lasso.Kept;
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
                                .map(picture -> picture + "\n" + forEver(lasso))
                                .orElseGet(() ->
                                        TraceText.with(once, lasso.stem().length(), cycle(lasso))),
                        lasso.kept().stream().map(LassoText::kept).collect(joining("\n")))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n"));
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

    private static String cycle(Lasso<?, ?> lasso) {
        return "for ever:" + (lasso.stutters() ? " nothing can happen" : "");
    }

    private static String kept(Kept kept) {
        String which = kept.key().isEmpty() ? "" : ", " + kept.key();
        return "fair:     " + kept.fairness() + which + ": " + kept.way().words();
    }
}
