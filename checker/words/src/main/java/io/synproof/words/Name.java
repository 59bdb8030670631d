package io.synproof.words;

import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.function.Function;

/**
 * A name that a sentence may begin with, such as {@code processes} or {@code step}.
 *
 * @param name the name
 * @param type the type of its value
 * @param meaning what it is, in a line
 * @param sight what it is read of
 * @param parts the parts of a state that it is read of, if it is read of a state
 * @param read reads it
 */
public record Name<S, L>(
        String name,
        ValueType type,
        String meaning,
        Sight sight,
        List<StatePart> parts,
        Function<Moment<S, L>, Object> read) {

    /** The things that a name may be read of. */
    public enum Sight {
        /** The state. */
        STATE,
        /** The label of the step into it: visible in questions about steps, and in the past. */
        LABEL,
        /** The state before that step, visible where the label is. */
        BEFORE
    }

    /** A name, whose list is copied. */
    public Name {
        parts = List.copyOf(parts);
    }

    /** A name read of a state. */
    public static <S, L> Name<S, L> ofState(
            String name,
            ValueType type,
            String meaning,
            List<StatePart> parts,
            Function<? super S, ?> read) {
        return new Name<>(
                name,
                type,
                meaning,
                Sight.STATE,
                parts,
                moment -> Values.of(read.apply(moment.state())));
    }

    /** A name read of the label of a step; {@link Absent} before the first one. */
    public static <S, L> Name<S, L> ofLabel(
            String name, ValueType type, String meaning, Function<? super L, ?> read) {
        return new Name<>(name, type, meaning, Sight.LABEL, List.of(), moment -> {
            L label = moment.label();
            return label == null ? Absent.ABSENT : Values.of(read.apply(label));
        });
    }

    /** A name read of the state before a step; {@link Absent} before the first one. */
    public static <S, L> Name<S, L> ofStateBefore(
            String name, ValueType type, String meaning, Function<? super S, ?> read) {
        return new Name<>(name, type, meaning, Sight.BEFORE, List.of(), moment -> {
            S before = moment.before();
            return before == null ? Absent.ABSENT : Values.of(read.apply(before));
        });
    }
}
