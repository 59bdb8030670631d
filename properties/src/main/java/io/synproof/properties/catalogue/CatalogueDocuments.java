package io.synproof.properties.catalogue;

import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.markup.yaml.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of the catalogue: one for each group of claims, each read at most once. */
final class CatalogueDocuments {
    private static final Map<String, ClaimDocument> READ = new ConcurrentHashMap<>();

    private CatalogueDocuments() {}

    /** The document of a group. */
    static ClaimDocument named(String group) {
        return READ.computeIfAbsent(group, CatalogueDocuments::read);
    }

    private static ClaimDocument read(String group) {
        String file = group + ".md";
        try (InputStream in =
                Objects.requireNonNull(CatalogueDocuments.class.getResourceAsStream(file))) {
            return ClaimDocument.of(
                    new DocumentText(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
