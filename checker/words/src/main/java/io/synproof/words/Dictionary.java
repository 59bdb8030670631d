package io.synproof.words;

import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A vocabulary, ready for looking things up.
 *
 * @param vocabulary the vocabulary
 * @param constants its named values
 * @param compiler CEL's compiler for it
 * @param names its names
 * @param operations its functions, by the names of CEL's overloads
 * @param structures its structures, by name
 */
record Dictionary<S, L>(
        Vocabulary<S, L> vocabulary,
        Constants constants,
        CelCompiler compiler,
        Map<String, Name<S, L>> names,
        Map<String, Operation> operations,
        Map<String, ValueType.Structure> structures) {

    static <S, L> Dictionary<S, L> of(Vocabulary<S, L> vocabulary) {
        Constants constants = Constants.of(vocabulary);
        Map<String, Name<S, L>> names = new HashMap<>();
        vocabulary.names().forEach(name -> names.put(name.name(), name));
        Map<String, Operation> operations = new HashMap<>();
        vocabulary.operations().forEach(one -> operations.put(one.overload(), one));
        Map<String, ValueType.Structure> structures = new HashMap<>();
        vocabulary.types().forEach(type -> {
            if (type instanceof ValueType.Structure structure) {
                structures.put(structure.name(), structure);
            }
        });
        return new Dictionary<>(
                vocabulary,
                constants,
                CelEnvironment.compiler(vocabulary, constants),
                names,
                operations,
                structures);
    }

    Optional<Name<S, L>> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The observation of that name, if there is one. */
    Optional<Observation<L, ?>> observation(String name) {
        return vocabulary.observations().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** The value of a name; positions are of the vocabulary's own model. */
    @SuppressWarnings("unchecked")
    Object read(Name<S, L> name, Position position) {
        return name.read().apply((Moment<S, L>) position.moment());
    }

    /** The function of ours that CEL has chosen, if it is one of ours. */
    Optional<Operation> operation(List<String> overloads) {
        return overloads.size() == 1
                ? Optional.ofNullable(operations.get(overloads.getFirst()))
                : Optional.empty();
    }

    /** How a member is read of a value of a type; {@link Absent} where there is none. */
    Function<Object, Object> member(CelType type, String field) {
        ValueType.Structure structure = structures.get(type.name());
        if (structure == null) {
            return value -> RecordTypes.member(value, field);
        }
        return structure.members().stream()
                .filter(member -> member.name().equals(field))
                .findFirst()
                .map(Member::read)
                .orElseThrow();
    }
}
