package io.synproof.properties.report.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The colours and letters of the pictures, light and dark. */
public final class Stylesheet {
    private Stylesheet() {}

    /** The rules, for a style element. */
    public static String text() {
        return beside(Stylesheet.class, "picture.css");
    }

    /** A file of rules or of other text that stands beside a class. */
    public static String beside(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
