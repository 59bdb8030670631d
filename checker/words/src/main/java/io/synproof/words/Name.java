package io.synproof.words;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.function.BiFunction;
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
        BEFORE,
        /** The model, the same in all its states: not visible in the past. */
        MODEL
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

    /**
     * A name read of the model.
     *
     * @param owner what the model must be; of others it is {@link Absent}
     */
    public static <S, L, T> Name<S, L> ofModel(
            String name,
            ValueType type,
            String meaning,
            Class<T> owner,
            Function<? super T, ?> read) {
        return new Name<>(
                name,
                type,
                meaning,
                Sight.MODEL,
                List.of(),
                moment -> owner.isInstance(moment.model())
                        ? Values.of(read.apply(owner.cast(moment.model())))
                        : Absent.ABSENT);
    }

    /** A name read of a state and its model, such as whether anything can happen. */
    public static <S, L> Name<S, L> ofStateOfModel(
            String name,
            ValueType type,
            String meaning,
            List<StatePart> parts,
            BiFunction<LabelledModel<S, ?, L>, ? super S, ?> read) {
        return new Name<>(name, type, meaning, Sight.MODEL, parts, moment -> {
            LabelledModel<S, ?, L> model = moment.model();
            S state = moment.state();
            return model == null || state == null
                    ? Absent.ABSENT
                    : Values.of(read.apply(model, state));
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
