package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.YamlReader;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scenarios that a user can name: those of the registry, the schedules that come with Synproof,
 * and documents by the names of their files.
 */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** The meaning of a name. */
    private sealed interface Found {}

    /** A scenario of the registry. */
    private record Registered(NamedScenario scenario) implements Found {}

    /**
     * A document.
     *
     * @param folder where the files are that it names
     */
    private record Written(DocumentText text, Path folder) implements Found {
        /** The same for all names of one file. */
        String identity() {
            return Path.of(text.file()).toAbsolutePath().normalize().toString();
        }
    }

    /**
     * The scenario of a name.
     *
     * @param name a name, or the path of a document
     * @throws BadInputException if there is none, or the document is wrong
     */
    public static NamedScenario named(String name) {
        return scenario(name, find(name, Path.of("")), List.of());
    }

    /**
     * The scenario that a document names; a file's path is seen from the document's folder.
     *
     * @throws BadInputException if there is none, or its document is wrong
     */
    public static NamedScenario named(DocumentNode node) {
        String name = node.text();
        if (!isFile(name)) {
            return node.place().locate(() -> named(name));
        }
        return node.place().locate(() -> {
            Path folder = Path.of(node.place().file()).resolveSibling("");
            return named(path(folder, name).toString());
        });
    }

    /** The names of those that need no file. */
    public static List<String> names() {
        return Stream.concat(
                        Scenarios.ALL.stream().map(NamedScenario::name),
                        ShippedSchedules.NAMES.stream())
                .toList();
    }

    /** Whether a name is a path, and none of those that need no file. */
    public static boolean isFile(String name) {
        return name.contains("/") || name.contains(".");
    }

    private static Found find(String name, Path folder) {
        Optional<NamedScenario> registered = Scenarios.ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
        if (registered.isPresent()) {
            return new Registered(registered.get());
        }
        Optional<DocumentText> shipped = ShippedSchedules.text(name);
        if (shipped.isPresent()) {
            return new Written(shipped.get(), folder);
        }
        if (isFile(name)) {
            return written(folder, name);
        }
        throw BadInputException.unknown("scenario", name, names());
    }

    private static Written written(Path folder, String name) {
        Path path = path(folder, name);
        return new Written(
                DocumentText.read(path), Optional.ofNullable(path.getParent()).orElse(Path.of("")));
    }

    private static Path path(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException _) {
            throw new BadInputException("'" + name + "' is not the name of a file");
        }
    }

    /**
     * The scenario of what was found.
     *
     * @param within the documents that start from it, the outermost first
     */
    private static NamedScenario scenario(String name, Found found, List<Written> within) {
        return switch (found) {
            case Registered(NamedScenario scenario) -> scenario;
            case Written written -> {
                List<Written> chain =
                        Stream.concat(within.stream(), Stream.of(written)).toList();
                yield ScenarioDocument.of(
                                name,
                                YamlReader.read(written.text()),
                                from -> base(from, written.folder(), chain))
                        .scenario();
            }
        };
    }

    private static NamedScenario base(DocumentNode from, Path folder, List<Written> chain) {
        String name = from.text();
        Found found = from.place().locate(() -> find(name, folder));
        if (found instanceof Written written
                && chain.stream().anyMatch(one -> one.identity().equals(written.identity()))) {
            throw from.place()
                    .error("a document cannot start from itself: "
                            + Stream.concat(chain.stream(), Stream.of(written))
                                    .map(one -> one.text().file())
                                    .collect(Collectors.joining(" starts from ")));
        }
        return scenario(name, found, chain);
    }
}
