package io.synproof.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A listing of all that sentences can name.
 *
 * @param entries its lines, group by group
 */
public record VocabularyListing(List<VocabularyEntry> entries) {
    /** A listing, whose lines are copied. */
    public VocabularyListing {
        entries = List.copyOf(entries);
    }

    /** The listing of a vocabulary. */
    public static VocabularyListing of(Vocabulary<?, ?> vocabulary) {
        return new VocabularyListing(Stream.of(
                        Stream.of(SentenceKind.values()).map(VocabularyListing::kind),
                        vocabulary.names().stream().map(VocabularyListing::name),
                        vocabulary.observations().stream().map(VocabularyListing::observation),
                        vocabulary.types().stream().flatMap(VocabularyListing::type),
                        Stream.of(PastOperator.values()).map(VocabularyListing::past),
                        functions(vocabulary))
                .flatMap(lines -> lines)
                .toList());
    }

    /** The lines about a name: of a type all its members. */
    public List<VocabularyEntry> about(String name) {
        List<VocabularyEntry> group =
                entries.stream().filter(entry -> entry.group().equals(name)).toList();
        return group.isEmpty()
                ? entries.stream().filter(entry -> entry.name().equals(name)).toList()
                : group;
    }

    /** All that {@link #about} knows. */
    public List<String> names() {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.group(), entry.name()))
                .distinct()
                .toList();
    }

    private static VocabularyEntry kind(SentenceKind kind) {
        return new VocabularyEntry(
                "kinds of question",
                kind.word(),
                kind.form().isEmpty() ? kind.word() : kind.word() + ": " + kind.form(),
                "",
                kind.meaning());
    }

    private static VocabularyEntry name(Name<?, ?> name) {
        String seen = switch (name.sight()) {
            case STATE -> "";
            case LABEL, BEFORE -> "; seen in everyStep, and in the operators about the past";
            case MODEL -> "; not seen in the operators about the past";
        };
        return new VocabularyEntry(
                "names", name.name(), name.name(), name.type().text(), name.meaning() + seen);
    }

    private static VocabularyEntry observation(Observation<?, ?> one) {
        return new VocabularyEntry(
                "observations", one.name(), one.name(), one.type().text(), one.meaning());
    }

    private static Stream<VocabularyEntry> type(ValueType type) {
        return switch (type) {
            case ValueType.Structure structure ->
                structure.members().stream()
                        .map(member -> new VocabularyEntry(
                                structure.name(),
                                member.name(),
                                member.name(),
                                member.type().text(),
                                member.meaning()));
            case ValueType.Enumeration enumeration ->
                Stream.of(new VocabularyEntry(
                        "constants",
                        enumeration.name(),
                        enumeration.constants().stream()
                                .map(ValueType.Constant::name)
                                .collect(Collectors.joining(", ")),
                        enumeration.name(),
                        enumeration.meaning()));
            case ValueType.Basic _, ValueType.ListOf _, ValueType.MapOf _, ValueType.Opaque _ ->
                Stream.empty();
        };
    }

    private static VocabularyEntry past(PastOperator operator) {
        return new VocabularyEntry(
                "operators about the past",
                operator.word(),
                operator.form(),
                "",
                operator.meaning());
    }

    private static Stream<VocabularyEntry> functions(Vocabulary<?, ?> vocabulary) {
        return Stream.of(
                        vocabulary.operations().stream()
                                .map(operation -> new VocabularyEntry(
                                        "functions",
                                        operation.name(),
                                        operation.form(),
                                        operation.gives().text(),
                                        operation.meaning())),
                        Stream.of(
                                function(
                                        "implies",
                                        "p.implies(q)",
                                        "bool",
                                        "q is true, or p is not"),
                                function("has", "has(x.y)", "bool", "x has a y"),
                                function(
                                        "exists",
                                        "list.exists(x, p)",
                                        "bool",
                                        "p is true of some element"),
                                function(
                                        "all",
                                        "list.all(x, p)",
                                        "bool",
                                        "p is true of every element"),
                                function(
                                        "exists_one",
                                        "list.exists_one(x, p)",
                                        "bool",
                                        "p is true of one"),
                                function(
                                        "filter",
                                        "list.filter(x, p)",
                                        "list",
                                        "those of which p is true"),
                                function("map", "list.map(x, v)", "list", "v of each element"),
                                function("size", "size(list)", "int", "how many elements"),
                                function("in", "x in list", "bool", "x is an element")),
                        Stream.of(ListFunctions.values()).map(ListFunctions::entry))
                .flatMap(lines -> lines);
    }

    private static VocabularyEntry function(String name, String form, String type, String meaning) {
        return new VocabularyEntry("functions", name, form, type, meaning);
    }
}
