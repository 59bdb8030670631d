package io.synproof.words;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that sentences about a model can name.
 *
 * @param names the names that a sentence may begin with
 * @param observations names for what monitors find out
 * @param operations functions beside CEL's
 * @param <S> what a state is
 * @param <L> what is observed of a step
 */
public record Vocabulary<S, L>(
        List<Name<S, L>> names, List<Observation<L, ?>> observations, List<Operation> operations) {

    /** A vocabulary, whose lists are copied. */
    public Vocabulary {
        names = List.copyOf(names);
        observations = List.copyOf(observations);
        operations = List.copyOf(operations);
    }

    /** A vocabulary without observations. */
    public Vocabulary(List<Name<S, L>> names, List<Operation> operations) {
        this(names, List.of(), operations);
    }

    /** This vocabulary and observations. */
    public Vocabulary<S, L> with(List<Observation<L, ?>> more) {
        return new Vocabulary<>(
                names, Stream.concat(observations.stream(), more.stream()).toList(), operations);
    }

    /**
     * The named types of all that can be reached from its names, in the order of meeting them.
     *
     * @throws IllegalArgumentException if two have one name, or two members of one
     */
    public List<ValueType> types() {
        Map<String, ValueType> found = new LinkedHashMap<>();
        names.forEach(name -> meet(name.type(), found));
        observations.forEach(one -> meet(one.type(), found));
        operations.forEach(
                operation -> Stream.concat(operation.takes().stream(), Stream.of(operation.gives()))
                        .forEach(type -> meet(type, found)));
        return List.copyOf(found.values());
    }

    private static void meet(ValueType type, Map<String, ValueType> found) {
        switch (type) {
            case ValueType.Basic _ -> {}
            case ValueType.ListOf(ValueType element) -> meet(element, found);
            case ValueType.MapOf(ValueType key, ValueType value) -> {
                meet(key, found);
                meet(value, found);
            }
            case ValueType.Opaque opaque -> isNew(opaque.name(), opaque, found);
            case ValueType.Enumeration some -> isNew(some.name(), some, found);
            case ValueType.Structure structure -> {
                if (isNew(structure.name(), structure, found)) {
                    requireDifferentNames(structure);
                    structure.members().forEach(member -> meet(member.type(), found));
                }
            }
        }
    }

    private static void requireDifferentNames(ValueType.Structure structure) {
        Set<String> names = new HashSet<>();
        structure.members().forEach(member -> {
            if (!names.add(member.name())) {
                throw new IllegalArgumentException(
                        structure.name() + " has two members called " + member.name());
            }
        });
    }

    private static boolean isNew(String name, ValueType type, Map<String, ValueType> found) {
        ValueType known = found.putIfAbsent(name, type);
        if (known != null && !isSame(known, type)) {
            throw new IllegalArgumentException("two types are called " + name);
        }
        return known == null;
    }

    /** Structures are equal if their names are, and are told apart by what they mean. */
    private static boolean isSame(ValueType one, ValueType other) {
        if (one instanceof ValueType.Structure first
                && other instanceof ValueType.Structure second) {
            return first.meaning().equals(second.meaning());
        }
        return one.equals(other);
    }
}
