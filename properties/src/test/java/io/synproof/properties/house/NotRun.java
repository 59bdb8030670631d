package io.synproof.properties.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Finds the tests that look like tests, and that neither surefire nor an engine would run. */
final class NotRun {
    private static final Set<String> TESTS = Set.of(
            "Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

    /** What makes an engine look into a nested class. */
    private static final Set<String> NESTED = Set.of("Nested", "Group");

    private final List<String> includes;

    /**
     * @param includes surefire's patterns of the files that hold tests
     */
    NotRun(List<String> includes) {
        this.includes = includes;
    }

    /** A finding for each test of this file that does not run, as {@code path:line why}. */
    Stream<String> in(Syntax syntax) {
        return syntax.nodes(MethodTree.class, NotRun::isTest)
                .flatMap(test ->
                        whyNot(syntax.source(), test).map(why -> syntax.at(test) + " " + why));
    }

    private Stream<String> whyNot(Source source, TreePath test) {
        Set<Modifier> flags = modifiers(test).getFlags();
        TreePath owner = test.getParentPath();
        boolean isOuter = owner.getParentPath().getLeaf() instanceof CompilationUnitTree;
        if (isOuter && !isIncluded(source)) {
            return Stream.of("is in a file that surefire does not include");
        } else if (owner.getLeaf().getKind() != Tree.Kind.CLASS
                || modifiers(owner).getFlags().contains(Modifier.ABSTRACT)) {
            return Stream.of("is in a type that is never instantiated");
        } else if (!isOuter && !isAnnotated(owner, NESTED)) {
            return Stream.of("is in a nested class that no engine looks into");
        } else if (flags.contains(Modifier.PRIVATE) || flags.contains(Modifier.STATIC)) {
            return Stream.of("is private or static");
        }
        return Stream.empty();
    }

    private boolean isIncluded(Source source) {
        return includes.stream()
                .map(include -> FileSystems.getDefault().getPathMatcher("glob:" + include))
                .anyMatch(matcher -> matcher.matches(Path.of(source.path())));
    }

    private static boolean isTest(TreePath method) {
        return isAnnotated(method, TESTS);
    }

    private static boolean isAnnotated(TreePath node, Set<String> names) {
        return modifiers(node).getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(name -> names.contains(name.toString().replaceFirst(".*\\.", "")));
    }

    private static ModifiersTree modifiers(TreePath node) {
        return node.getLeaf() instanceof MethodTree method
                ? method.getModifiers()
                : ((ClassTree) node.getLeaf()).getModifiers();
    }
}
