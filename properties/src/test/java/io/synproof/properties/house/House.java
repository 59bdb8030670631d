package io.synproof.properties.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the project's files are: the root, the modules, and every file that somebody wrote. */
final class House {
    static final List<String> MODULES = List.of("model", "checker", "properties");

    /** Folders of what is built, what git and editors keep, and what a run wrote. */
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", "synproof-out");

    private House() {}

    /** The project's root: the working directory, or the one above when that is a module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, dir -> dir != null, Path::getParent)
                .filter(dir -> Files.exists(dir.resolve("LICENSE")))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no LICENSE, and so no root, above " + here));
    }

    /** Every Java file of every module, main and test, in the order of their paths. */
    static List<Source> javaSources() {
        return texts().stream()
                .filter(source -> source.path().endsWith(".java"))
                .filter(source -> MODULES.contains(source.module()))
                .toList();
    }

    /** Every text file of the project, in the order of their paths. */
    static List<Source> texts() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(House::isOurs).sorted().map(House::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : root().relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return Files.isRegularFile(file);
    }

    private static Source read(Path file) {
        String path = root().relativize(file).toString().replace('\\', '/');
        return new Source(path, text(path));
    }

    /** The text of the file at a path relative to the root. */
    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
