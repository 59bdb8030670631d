package io.synproof.words;

import io.synproof.checker.model.StatePart;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A past operator in a predicate.
 *
 * @param operator the operator
 * @param operands its operands
 * @param isOfLabels whether labels alone decide them
 * @param parts the parts of states that they read
 * @param most the greatest count that must be told from smaller ones
 * @param text the operands as CEL writes them
 */
record PastTerm(
        PastOperator operator,
        List<Term> operands,
        boolean isOfLabels,
        List<StatePart> parts,
        long most,
        String text)
        implements PastSlot {

    /** A number of moments that no count may exceed: a state beyond it is cut. */
    static final long MOST = 1_000;

    /**
     * Its number among the past operators of a sentence: one that is written twice is remembered
     * once.
     *
     * @param past the operators so far, to which it is added if it is new
     * @param isNote whether a note reads it: that shows what the predicates count, as far as any of
     *     them does, and makes no sentence remember more
     */
    int numberIn(List<PastSlot> past, boolean isNote) {
        return IntStream.range(0, past.size())
                .filter(i -> past.get(i) instanceof PastTerm other
                        && isOfSame(other)
                        && (isNote || most == other.most))
                .boxed()
                .max(Comparator.comparingLong(i -> ((PastTerm) past.get(i)).most))
                .orElseGet(() -> {
                    past.add(this);
                    return past.size() - 1;
                });
    }

    private boolean isOfSame(PastTerm other) {
        return operator == other.operator && text.equals(other.text);
    }

    @Override
    public Object next(@Nullable Object old, Position position) {
        return operator.next(old, new PastOperator.Operands() {
            @Override
            public boolean isTrue(int index) {
                return operands.get(index).isTrue(position, Bindings.NONE);
            }

            @Override
            public Object value(int index) {
                return operands.get(index).at(position, Bindings.NONE);
            }

            @Override
            public long most() {
                return most;
            }
        });
    }

    @Override
    public boolean isFull(Object memory) {
        return most > MOST && memory instanceof Long count && count > MOST;
    }
}
