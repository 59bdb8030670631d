package io.synproof.properties.mutation;

import io.synproof.properties.questions.Question;
import io.synproof.properties.questions.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws the matrix anew, or some rows of it, and keeps it: docs/matrix.md has the command.
 *
 * <p>Its arguments are the root of the project, and texts: only the rows are drawn whose names
 * contain one of them, and those that are not kept yet. Without a text, all are.
 */
final class DrawMatrix {
    private DrawMatrix() {}

    /** Draws and keeps. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).normalize();
        List<String> texts = Arrays.asList(args).subList(1, args.length);
        Mutants mutants = new Mutants();
        List<Mutant> all = mutants.all();
        Map<String, Row> kept = Matrix.kept(root).byMistake();
        List<Mutant> wanted = all.stream()
                .filter(one -> texts.isEmpty()
                        || !kept.containsKey(one.name())
                        || texts.stream().anyMatch(one.name()::contains))
                .toList();
        Drawing drawing = new Drawing(mutants);
        Drawing.Drawn drawn =
                drawing.draw(wanted, Runtime.getRuntime().availableProcessors(), DrawMatrix::tell);
        drawn.rows().forEach(row -> kept.put(row.mutant(), row));
        Matrix matrix = new Matrix(
                all.stream()
                        .map(one -> Objects.requireNonNull(kept.get(one.name())))
                        .toList(),
                drawn.clauses());
        matrix.keep(root);
        document(root, new Summary(matrix, new Citations(mutants).mistakes(all)));
    }

    private static void tell(int done, int of) {
        if (done % 50 == 0 || done == of) {
            System.err.println(done + " of " + of + " mistakes are tried");
        }
    }

    private static void document(Path root, Summary summary) throws IOException {
        Path file = root.resolve(MatrixDocument.PATH);
        Files.writeString(file, MatrixDocument.with(Files.readString(file), summary, properties()));
    }

    static List<String> properties() {
        return Questions.ALL.stream().map(Question::name).toList();
    }
}
