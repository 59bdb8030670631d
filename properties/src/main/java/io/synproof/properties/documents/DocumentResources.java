package io.synproof.properties.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the package. */
final class DocumentResources {
    private DocumentResources() {}

    /** The text of that name. */
    static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(DocumentResources.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
