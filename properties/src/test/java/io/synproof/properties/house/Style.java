package io.synproof.properties.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What our files may not look like. Each rule takes one file, or its tree, and gives its findings,
 * as {@code path:line what}.
 */
final class Style {
    /** A file has one idea; beyond this many lines it has two. */
    static final int FILE_LINES = 400;

    /** A method fits a screen. */
    static final int METHOD_LINES = 60;

    // Written so that this file does not find itself.
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO[D]O|FI[X]ME|X[X]X|HA[C]K)\\b");

    // Somebody's home or work folder, or a package registry's host.
    private static final Pattern ONE_MACHINE =
            Pattern.compile("(?<![\\w.~*])/(work|root|home|Users)/\\w|repo1?\\.maven\\.");

    private static final Pattern QUESTION =
            Pattern.compile("(What|How|Which|Where|Whether|When|Who|Whom|Whose|Why)\\b");

    private Style() {}

    /** An import cannot be broken, so its length is nobody's choice. */
    static Stream<String> longLine(Source source) {
        return lines(
                source,
                line -> columns(line) > Formatting.COLUMNS && !line.startsWith("import "),
                line -> "has " + columns(line) + " columns");
    }

    static Stream<String> leftOver(Source source) {
        return lines(
                source,
                line -> LEFT_OVER.matcher(line).find(),
                line -> "leaves something for later");
    }

    static Stream<String> oneMachine(Source source) {
        return lines(
                source,
                line -> ONE_MACHINE.matcher(line).find(),
                line -> "names one machine's folder or registry");
    }

    static Stream<String> longFile(Source source) {
        long lines = source.text().lines().count();
        return lines > FILE_LINES
                ? Stream.of(source.path() + " has " + lines + " lines")
                : Stream.empty();
    }

    static Stream<String> noFinalNewline(Source source) {
        return source.text().endsWith("\n")
                ? Stream.empty()
                : Stream.of(source.path() + " has no newline at its end");
    }

    static Stream<String> longMethod(Syntax syntax) {
        return syntax.nodes(MethodTree.class, method -> syntax.lines(method) > METHOD_LINES)
                .map(method ->
                        at(syntax, method) + "has a method of " + syntax.lines(method) + " lines");
    }

    /**
     * A default hides the case that nobody thought of; over sealed types and enums, javac names it.
     */
    static Stream<String> defaultCase(Syntax syntax) {
        return syntax.nodes(DefaultCaseLabelTree.class, label -> true)
                .map(label -> at(syntax, label) + "has a default case");
    }

    static Stream<String> undocumentedType(Syntax syntax) {
        return syntax.nodes(ClassTree.class, type -> isPublic(type) && !syntax.isDocumented(type))
                .map(type -> at(syntax, type) + "documents nothing of " + name(type));
    }

    /** A comment that asks leaves it to the reader to find out what kind of thing the type is. */
    static Stream<String> askingTypeComment(Syntax syntax) {
        return syntax.nodes(
                        ClassTree.class,
                        type -> QUESTION.matcher(syntax.documentation(type)).lookingAt())
                .map(type -> at(syntax, type) + "asks in the comment of " + name(type)
                        + ": say what the type is");
    }

    /** Public by its modifier, or as a member of a public interface. */
    private static boolean isPublic(TreePath type) {
        if (!(type.getLeaf() instanceof ClassTree tree)) {
            return false;
        }
        TreePath outer = type.getParentPath();
        return tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
                || (outer.getLeaf().getKind() == Tree.Kind.INTERFACE && isPublic(outer));
    }

    private static String name(TreePath type) {
        return ((ClassTree) type.getLeaf()).getSimpleName().toString();
    }

    private static String at(Syntax syntax, TreePath node) {
        return syntax.at(node) + " ";
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    private static Stream<String> lines(
            Source source, Predicate<String> bad, Function<String, String> what) {
        List<String> lines = source.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> bad.test(lines.get(i)))
                .mapToObj(i -> source.path() + ":" + (i + 1) + " " + what.apply(lines.get(i)));
    }
}
