package io.synproof.properties.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names of the form {@code Type.member}, and whether our sources have them. */
final class CodeNames {
    private CodeNames() {}

    /** Those of the names whose type's file has no method of that name. */
    static List<String> missingMethods(List<String> names) {
        return missing(names, CodeNames::methods);
    }

    /** Those of the names whose type's file has neither a method nor a field of that name. */
    static List<String> missingMembers(List<String> names) {
        return missing(names, syntax -> Stream.concat(methods(syntax), fields(syntax)));
    }

    private static List<String> missing(
            List<String> names, Function<Syntax, Stream<String>> members) {
        Set<String> types = names.stream().map(CodeNames::typeOf).collect(toSet());
        List<Source> sources = House.javaSources().stream()
                .filter(source -> types.contains(type(source)))
                .toList();
        Map<String, Set<String>> have = Syntax.of(sources)
                .flatMap(syntax -> members.apply(syntax)
                        .map(member -> Map.entry(type(syntax.source()), member)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        return names.stream()
                .filter(name -> !have.getOrDefault(typeOf(name), Set.of())
                        .contains(name.substring(name.indexOf('.') + 1)))
                .toList();
    }

    private static Stream<String> methods(Syntax syntax) {
        return syntax.nodes(MethodTree.class, _ -> true)
                .map(path -> ((MethodTree) path.getLeaf()).getName().toString());
    }

    /** Fields, constants of enums and components of records. */
    private static Stream<String> fields(Syntax syntax) {
        return syntax.nodes(
                        VariableTree.class,
                        path -> path.getParentPath().getLeaf() instanceof ClassTree)
                .map(path -> ((VariableTree) path.getLeaf()).getName().toString());
    }

    /** The type that a file is named after. */
    static String type(Source source) {
        return source.name().replace(".java", "");
    }

    private static String typeOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
