package io.synproof.checker.refinement;

import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.model.ValueText;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a run that a mapping does not make one of the original. */
public final class MappingText {
    private static final int MOST = 8;

    private MappingText() {}

    /** The two states of the original, where it can go instead, and the run of the variant. */
    public static String of(MappingCounterexample<?, ?, ?> failure) {
        String after = ValueText.of(failure.after());
        String mapped = failure.before()
                .map(before -> ValueText.of(before) + ", then " + after
                        + "\noriginal: no step joins them; from the first "
                        + either(failure.instead(), "there is none", "only to "))
                .orElseGet(() -> after + "\noriginal: does not begin there, "
                        + either(failure.instead(), "nor anywhere", "only in "));
        return "mapped:   " + mapped + "\n" + TraceText.of(failure.trace());
    }

    private static String either(List<?> states, String none, String some) {
        if (states.isEmpty()) {
            return none;
        }
        String first =
                states.stream().limit(MOST).map(ValueText::of).collect(Collectors.joining("; "));
        int more = states.size() - MOST;
        return some + first + (more > 0 ? "; and " + Quantity.of(more, "other") : "");
    }
}
