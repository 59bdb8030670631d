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
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one Java file, as javac parses it. */
final class Syntax {
    private final Source source;
    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private Syntax(Source source, CompilationUnitTree unit, DocTrees trees) {
        this.source = source;
        this.unit = unit;
        this.trees = trees;
    }

    static Syntax of(Source source) {
        return of(List.of(source)).findFirst().orElseThrow();
    }

    /** The trees of files, in their order: one compiler for all, for its start takes longest. */
    static Stream<Syntax> of(List<Source> sources) {
        var javac = ToolProvider.getSystemJavaCompiler();
        var files = sources.stream().map(Text::new).toList();
        var task = (JavacTask) javac.getTask(null, null, null, null, null, files);
        DocTrees trees = DocTrees.instance(task);
        try {
            Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
            return sources.stream().map(source -> new Syntax(source, units.next(), trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file. */
    Source source() {
        return source;
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

    /** Where a node begins, as {@code path:line}. */
    String at(TreePath node) {
        return source.path() + ":" + line(node);
    }

    private long line(TreePath node) {
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
        private final Source source;

        Text(Source source) {
            super(URI.create("memory:/" + source.path()), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
