package io.synproof.properties.cli;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.documents.DocumentFiles;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The claims that the arguments of {@code verify} stand for.
 *
 * @param ofCatalogue claims of the catalogue, each once
 * @param documents documents of the user
 */
record ChosenClaims(List<Claim> ofCatalogue, List<ClaimDocument> documents) {

    /**
     * The claims that some names and files stand for. What is a name of the catalogue is one, even
     * if there is a file of that name.
     *
     * @param names names of claims and groups, files and folders; none stands for all claims of the
     *     notes
     * @throws BadInputException if there is no such claim or file, or a document is not as it
     *     should be
     */
    static ChosenClaims of(List<String> names) {
        if (names.isEmpty()) {
            return new ChosenClaims(Catalogue.ofNotes(), List.of());
        }
        Predicate<String> isFile = ChosenClaims::isFile;
        List<Claim> ofCatalogue = names.stream()
                .filter(isFile.negate())
                .flatMap(name -> Catalogue.select(name).stream())
                .distinct()
                .toList();
        List<Path> files =
                names.stream().filter(isFile).distinct().map(Path::of).toList();
        ChosenClaims chosen = new ChosenClaims(ofCatalogue, DocumentFiles.read(files));
        chosen.requireDifferentNames();
        return chosen;
    }

    private void requireDifferentNames() {
        documents.stream()
                .flatMap(document -> document.claims().stream())
                .filter(placed -> ofCatalogue.stream()
                        .anyMatch(claim -> claim.id().equals(placed.claim().id())))
                .findFirst()
                .ifPresent(placed -> {
                    throw placed.place()
                            .error(placed.claim().id() + " of the catalogue is asked too");
                });
    }

    private static boolean isFile(String name) {
        if (Catalogue.isName(name)) {
            return false;
        }
        return name.endsWith(".md") || name.contains("/") || exists(name);
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** Refuses documents besides claims of the catalogue, if a report is wanted. */
    void refuseMixture(boolean report) {
        if (report && !documents.isEmpty() && !ofCatalogue.isEmpty()) {
            throw new BadInputException(
                    "--report is of documents or of claims of the catalogue, not of both");
        }
    }

    /** Refuses documents, if neighbours are asked. */
    void refuseDocuments(boolean neighbours) {
        if (neighbours && !documents.isEmpty()) {
            throw new BadInputException("--neighbours does not go together with documents: what a"
                    + " setting means for a sentence is answered for the catalogue's claims only");
        }
    }

    /** All claims, the catalogue's first. */
    List<Claim> all() {
        return Stream.concat(
                        ofCatalogue.stream(),
                        documents.stream().flatMap(one -> one.plainClaims().stream()))
                .toList();
    }
}
