package io.synproof.properties.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the project's files are: the root, the modules, and every file that somebody wrote. */
final class House {
    static final List<String> MODULES = List.of("model", "checker", "properties");

    /** Folders of what is built, what git and editors keep, and what a run wrote. */
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", "synproof-out", "__pycache__");

    /** Ends of the names of files that are not text. */
    private static final Pattern BINARY = Pattern.compile(".*\\.(pcap|pcapng)(\\.gz)?");

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
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes read) {
                    boolean isBelow = !folder.equals(root());
                    return isBelow && NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes read) {
                    if (read.isRegularFile()
                            && !NOT_OURS.contains(file.getFileName().toString())
                            && !BINARY.matcher(file.toString()).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().map(House::read).toList();
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
