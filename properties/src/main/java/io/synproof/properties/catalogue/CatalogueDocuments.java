package io.synproof.properties.catalogue;

import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.markup.yaml.DocumentText;
import java.util.Map;
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
        return ClaimDocument.of(
                DocumentText.beside(CatalogueDocuments.class, group + ".md").orElseThrow());
    }
}
