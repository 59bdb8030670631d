package io.synproof.checker.engine.expand;

import io.synproof.checker.property.Property;
import java.util.List;
import java.util.function.Predicate;

/**
 * Properties of labels, as the steps of a composition are asked about them: each local step once,
 * whose answers it remembers as bits.
 */
public final class LabelQuestions {
    /** How many properties there can be, for the last bit of an int says that it is known. */
    public static final int MOST = Integer.SIZE - 1;

    private static final int KNOWN = 1 << MOST;

    private final List<Entry> entries;
    private final int open;

    /**
     * A property by its bit.
     *
     * @param bit the same throughout a search, from 0 to before {@link #MOST}
     */
    public record Entry(int bit, Property.EveryLabel<?, ?, ?> property) {}

    /** The properties that are open. */
    public LabelQuestions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.open = entries.stream().mapToInt(entry -> 1 << entry.bit()).reduce(0, (a, b) -> a | b);
    }

    /** Whether there is nothing to ask. */
    boolean areNone() {
        return open == 0;
    }

    /**
     * The bits of the open properties that a step violates. What was open when the step was first
     * asked about is all that can still be open.
     */
    int violatedBy(LocalStep<?> step) {
        int answers = step.labelAnswers;
        if (answers == 0) {
            answers = KNOWN | ask(step.label);
            step.labelAnswers = answers;
        }
        return answers & open;
    }

    @SuppressWarnings("unchecked")
    private int ask(Object label) {
        int violated = 0;
        for (Entry entry : entries) {
            if (!((Predicate<Object>) entry.property().predicate()).test(label)) {
                violated |= 1 << entry.bit();
            }
        }
        return violated;
    }
}
