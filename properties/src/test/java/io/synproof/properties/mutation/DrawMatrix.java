package io.synproof.properties.mutation;

import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.questions.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Draws the matrix anew, or a part of it, and keeps it: docs/matrix.md has the command.
 *
 * <p>Its arguments are the root of the project, and what is to be drawn: the names of properties,
 * of which alone the mistakes are then asked, and texts, which the names of mistakes contain. Rows
 * that are not kept yet are drawn besides. Without an argument, all is drawn.
 */
final class DrawMatrix {
    private static final int OFTEN = 50;

    private final Path root;
    private final Set<String> properties;
    private final List<String> texts;
    private final Map<String, Row> kept;
    private final List<Mutant> all;

    private DrawMatrix(Path root, List<String> wanted, List<Mutant> all) {
        this.root = root;
        this.properties =
                wanted.stream().filter(properties()::contains).collect(Collectors.toSet());
        this.texts = wanted.stream().filter(text -> !properties.contains(text)).toList();
        this.kept = Matrix.kept(root).byMistake();
        this.all = all;
    }

    /** Draws and keeps. */
    public static void main(String[] args) throws IOException {
        Mutants mutants = new Mutants();
        new DrawMatrix(
                        Path.of(args[0]).normalize(),
                        Arrays.asList(args).subList(1, args.length),
                        mutants.all())
                .draw(mutants);
    }

    private void draw(Mutants mutants) throws IOException {
        Drawing drawing = new Drawing(mutants);
        SortedMap<String, NavigableSet<String>> clauses =
                new TreeMap<>(Matrix.kept(root).clauses());
        List<Mutant> missing =
                all.stream().filter(one -> !kept.containsKey(one.name())).toList();
        List<Mutant> wanted = all.stream()
                .filter(one -> kept.containsKey(one.name()) && isWanted(one))
                .toList();
        clauses.putAll(draw(drawing, missing, _ -> true));
        clauses.putAll(
                draw(drawing, wanted, properties.isEmpty() ? _ -> true : properties::contains));
        Matrix matrix = matrix(clauses);
        matrix.keep(root);
        document(new Summary(matrix, new Citations(mutants).mistakes(all)));
    }

    private boolean isWanted(Mutant one) {
        return texts.isEmpty() || texts.stream().anyMatch(one.name()::contains);
    }

    private SortedMap<String, NavigableSet<String>> draw(
            Drawing drawing, List<Mutant> mistakes, Predicate<String> some) {
        if (mistakes.isEmpty()) {
            return new TreeMap<>();
        }
        return drawing.draw(
                        mistakes,
                        some,
                        Runtime.getRuntime().availableProcessors(),
                        (row, done, of) -> keep(row, some, done, of))
                .clauses();
    }

    /** What was drawn is kept now and then, so that little is lost if the rest is not. */
    private void keep(Row row, Predicate<String> some, int done, int of) {
        kept.merge(row.mutant(), row, (before, now) -> before.with(now, some));
        if (done % OFTEN == 0 || done == of) {
            System.err.println(done + " of " + of + " mistakes are tried");
            matrix(Matrix.kept(root).clauses()).keep(root);
        }
    }

    /** The rows that are kept of the mistakes that there are. */
    private Matrix matrix(SortedMap<String, NavigableSet<String>> clauses) {
        return new Matrix(
                all.stream()
                        .flatMap(one -> Optional.ofNullable(kept.get(one.name())).stream())
                        .toList(),
                clauses);
    }

    private void document(Summary summary) throws IOException {
        Path file = root.resolve(MatrixDocument.PATH);
        Files.writeString(file, MatrixDocument.with(Files.readString(file), summary, properties()));
    }

    static List<String> properties() {
        return Questions.ALL.stream().map(NamedQuestion::name).toList();
    }
}
