package io.synproof.words;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The functions of lists that CEL itself lacks, under the names that its extensions give them. */
enum ListFunctions {
    /** The elements, each once, in the order in which they are met. */
    DISTINCT(
            "distinct",
            "list.distinct()",
            "list",
            "its elements, each once",
            ListType.create(TypeParamType.create("E")),
            List.of(ListType.create(TypeParamType.create("E")))) {
        @Override
        Object of(List<?> list, List<Object> others) {
            return list.stream().distinct().toList();
        }
    },
    /** Whether no number is less than the one before it. */
    IS_SORTED(
            "isSorted",
            "list.isSorted()",
            "bool",
            "no number in it is less than the one before it",
            SimpleType.BOOL,
            List.of(ListType.create(SimpleType.INT))) {
        @Override
        Object of(List<?> list, List<Object> others) {
            return IntStream.range(1, list.size())
                    .allMatch(i -> (Long) list.get(i - 1) <= (Long) list.get(i));
        }
    },
    /** The sum of numbers. */
    SUM(
            "sum",
            "list.sum()",
            "int",
            "the sum of its numbers",
            SimpleType.INT,
            List.of(ListType.create(SimpleType.INT))) {
        @Override
        Object of(List<?> list, List<Object> others) {
            return list.stream().map(Long.class::cast).reduce(0L, Math::addExact);
        }
    },
    /** Texts with another one between them. */
    JOIN(
            "join",
            "list.join(text)",
            "string",
            "its texts, with the text between them",
            SimpleType.STRING,
            List.of(ListType.create(SimpleType.STRING), SimpleType.STRING)) {
        @Override
        Object of(List<?> list, List<Object> others) {
            return list.stream().map(String.class::cast).collect(Collectors.joining((String)
                    others.getFirst()));
        }
    };

    /** Their declarations for CEL. */
    static final List<CelFunctionDecl> DECLARATIONS =
            Stream.of(values()).map(ListFunctions::declaration).toList();

    private final String word;
    private final String form;
    private final String type;
    private final String meaning;
    private final CelType gives;
    private final List<CelType> takes;

    ListFunctions(
            String word,
            String form,
            String type,
            String meaning,
            CelType gives,
            List<CelType> takes) {
        this.word = word;
        this.form = form;
        this.type = type;
        this.meaning = meaning;
        this.gives = gives;
        this.takes = List.copyOf(takes);
    }

    /** The line of a listing. */
    VocabularyEntry entry() {
        return new VocabularyEntry("functions", word, form, type, meaning);
    }

    /**
     * The function of that name, if it is one; its value is {@link Absent} where an element of the
     * list is.
     */
    static Optional<Function<List<Object>, Object>> named(String function) {
        return Stream.of(values())
                .filter(one -> one.word.equals(function))
                .findFirst()
                .map(one -> arguments -> one.applied((List<?>) arguments.getFirst(), arguments));
    }

    private Object applied(List<?> list, List<Object> arguments) {
        return list.contains(Absent.ABSENT)
                ? Absent.ABSENT
                : of(list, arguments.subList(1, arguments.size()));
    }

    /** The value for a list, all of whose elements are there, and the other arguments. */
    abstract Object of(List<?> list, List<Object> others);

    private CelFunctionDecl declaration() {
        return CelFunctionDecl.newFunctionDeclaration(
                word, CelOverloadDecl.newMemberOverload("list_" + word, gives, takes));
    }
}
