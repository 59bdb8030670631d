package io.synproof.words;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StatePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The vocabulary of a model by the records that its states are made of. */
public final class ModelVocabulary {
    private ModelVocabulary() {}

    /**
     * The vocabulary of a model: {@code state}, each component of a state that is a record,
     * {@code before} for the state before a step, and {@code step} for its label, which is its
     * action if it has no other.
     *
     * @throws SentenceException if the model has no initial state to look at
     */
    public static <S, L> Vocabulary<S, L> of(Model<S, ?> model) {
        S start = model.initialStates().stream()
                .findFirst()
                .orElseThrow(() -> new SentenceException(
                        "the model has no initial state, so nothing can be named"));
        return start instanceof CompositeState<?, ?, ?> parts ? ofParts(parts) : ofRecord(start);
    }

    private static <S, L> Vocabulary<S, L> ofRecord(S start) {
        ValueType type = new RecordTypes().of(declared(start.getClass()));
        List<Name<S, L>> names = common(type);
        if (type instanceof ValueType.Structure structure) {
            Set<String> taken = new HashSet<>(names.stream().map(Name::name).toList());
            structure.members().stream()
                    .filter(member -> taken.add(member.name()))
                    .forEach(member -> names.add(Name.ofState(
                            member.name(),
                            member.type(),
                            member.meaning() + " of the state",
                            StatePart.EVERYTHING,
                            member.read())));
        }
        return new Vocabulary<>(names, List.of());
    }

    private static <S, L> Vocabulary<S, L> ofParts(CompositeState<?, ?, ?> start) {
        RecordTypes types = new RecordTypes();
        ValueType process = common(types, start.processes());
        ValueType message = common(types, start.messages());
        ValueType environment = types.of(declared(start.environment().getClass()));
        List<Name<S, L>> names = common(ValueType.Basic.ANYTHING);
        names.add(part(
                "processes",
                new ValueType.ListOf(process),
                "the processes, in their order",
                StatePart.PROCESSES,
                CompositeState::processes));
        names.add(part(
                "messages",
                new ValueType.ListOf(message),
                "the messages in flight",
                StatePart.MEDIUM,
                CompositeState::messages));
        names.add(part(
                "environment",
                environment,
                "the environment that the processes share",
                StatePart.ENVIRONMENT,
                CompositeState::environment));
        return new Vocabulary<>(names, List.of());
    }

    private static <S, L> Name<S, L> part(
            String name,
            ValueType type,
            String meaning,
            StatePart part,
            java.util.function.Function<CompositeState<?, ?, ?>, ?> read) {
        return Name.ofState(
                name,
                type,
                meaning,
                List.of(part),
                state -> read.apply((CompositeState<?, ?, ?>) state));
    }

    private static <S, L> List<Name<S, L>> common(ValueType type) {
        return new ArrayList<>(List.of(
                Name.ofState("state", type, "the state", StatePart.EVERYTHING, state -> state),
                Name.ofStateBefore("before", type, "the state before the step", state -> state),
                Name.ofLabel(
                        "step",
                        ValueType.Basic.ANYTHING,
                        "the label of the step, or its action if it has none",
                        label -> label)));
    }

    /** The type that all values have, if their classes have one; else it shows when one is read. */
    private static ValueType common(RecordTypes types, List<?> values) {
        List<Class<?>> classes = values.stream()
                .<Class<?>>map(value -> declared(value.getClass()))
                .distinct()
                .toList();
        return classes.size() == 1 ? types.of(classes.getFirst()) : ValueType.Basic.ANYTHING;
    }

    /** The outermost sealed interface of a model that permits a class, or the class itself. */
    private static Class<?> declared(Class<?> type) {
        return Stream.of(type.getInterfaces())
                .filter(Class::isSealed)
                .filter(one -> !one.getPackageName().startsWith("java."))
                .findFirst()
                .<Class<?>>map(ModelVocabulary::declared)
                .orElseGet(() -> type.isSealed()
                                || !type.isAnonymousClass()
                                || type.getSuperclass() == Object.class
                        ? type
                        : declared(type.getSuperclass()));
    }
}
