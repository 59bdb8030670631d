package io.synproof.checker.refinement;

import io.synproof.checker.model.TraceText;
import java.util.List;
import java.util.stream.Stream;

/** The text of a difference between two models. */
public final class RefinementText {
    private static final String END = "(the end)";

    private RefinementText() {}

    /** What is observed, what the original can do instead, and the run of the variant. */
    public static String of(RefinementCounterexample<?, ?, ?> difference) {
        List<String> instead = Stream.concat(
                        difference.instead().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.mayEnd()))
                .toList();
        return "observed: " + String.join("; ", sequence(difference))
                + "\noriginal: the first " + difference.common() + " of these, then "
                + (instead.isEmpty() ? "nothing more" : "only " + String.join("; ", instead))
                + "\n" + TraceText.of(difference.trace());
    }

    private static List<String> sequence(RefinementCounterexample<?, ?, ?> difference) {
        return Stream.concat(
                        difference.observations().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.ends()))
                .toList();
    }
}
