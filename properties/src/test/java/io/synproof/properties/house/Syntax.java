package io.synproof.properties.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one Java file, as javac parses it. */
final class Syntax {
    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private Syntax(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    static Syntax of(Source source) {
        var javac = ToolProvider.getSystemJavaCompiler();
        var file = new Text(source);
        var task = (JavacTask) javac.getTask(null, null, null, null, null, List.of(file));
        try {
            return new Syntax(task.parse().iterator().next(), DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every node of one kind of tree that satisfies a condition, from the top down. */
    Stream<TreePath> nodes(Class<? extends Tree> kind, Predicate<TreePath> condition) {
        Stream.Builder<TreePath> found = Stream.builder();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(Tree tree, @Nullable Void nothing) {
                if (kind.isInstance(tree)) {
                    TreePath path = new TreePath(getCurrentPath(), tree);
                    if (condition.test(path)) {
                        found.add(path);
                    }
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
        return found.build();
    }

    /** The line that a node begins on. */
    long line(TreePath node) {
        var positions = trees.getSourcePositions();
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node.getLeaf()));
    }

    /** The number of lines that a node covers, its documentation comment not counted. */
    long lines(TreePath node) {
        var positions = trees.getSourcePositions();
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, node.getLeaf()))
                - line(node)
                + 1;
    }

    boolean isDocumented(TreePath node) {
        return trees.getDocComment(node) != null;
    }

    /** The text of a node's documentation comment; empty without one. */
    String documentation(TreePath node) {
        String comment = trees.getDocComment(node);
        return comment == null ? "" : comment.strip();
    }

    /** A source that javac reads from memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Source source) {
            super(URI.create("memory:/" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
