package io.synproof.properties.documents;

import io.synproof.properties.documents.ClaimDocument.PlacedClaim;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents of claims in files of a user. */
public final class DocumentFiles {
    private static final String SUFFIX = ".md";

    private DocumentFiles() {}

    /**
     * The documents in some files and folders. Of a folder these are the files {@code *.md}
     * directly in it that have claims.
     *
     * @throws BadInputException if a file cannot be read or has no claim, something in it is not as
     *     it should be, or two claims have one name
     */
    public static List<ClaimDocument> read(List<Path> paths) {
        List<ClaimDocument> documents = paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path) : Stream.of(one(path)))
                .toList();
        requireDifferentNames(documents);
        documents.forEach(ClaimDocument::requireScenarios);
        return documents;
    }

    private static ClaimDocument one(Path file) {
        ClaimDocument document = document(file);
        if (document.claims().isEmpty()) {
            throw new Place(file.toString(), 1, 1)
                    .error("no claim is here: a claim has a block that begins with ```yaml claim");
        }
        return document;
    }

    private static ClaimDocument document(Path file) {
        return ClaimDocument.of(DocumentText.read(file));
    }

    private static Stream<ClaimDocument> in(Path folder) {
        List<ClaimDocument> documents = files(folder).stream()
                .map(DocumentFiles::document)
                .filter(document -> !document.claims().isEmpty())
                .toList();
        if (documents.isEmpty()) {
            throw new BadInputException(folder + ": none of its files *" + SUFFIX + " has a claim");
        }
        return documents.stream();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static void requireDifferentNames(List<ClaimDocument> documents) {
        Map<String, Place> places = new HashMap<>();
        for (ClaimDocument document : documents) {
            for (PlacedClaim claim : document.claims()) {
                @Nullable Place before = places.putIfAbsent(claim.claim().id(), claim.place());
                if (before != null) {
                    throw claim.place()
                            .error("there is a claim " + claim.claim().id() + " already, at "
                                    + before);
                }
            }
        }
    }
}
