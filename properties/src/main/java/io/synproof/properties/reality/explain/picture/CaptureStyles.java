package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.report.svg.Stylesheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The colours of pictures of captures, beside those of all pictures. */
public final class CaptureStyles {
    private CaptureStyles() {}

    /** The styles of all pictures, and those of captures. */
    static String all() {
        return Stylesheet.text() + own();
    }

    /** The styles of captures alone. */
    public static String own() {
        try (InputStream file = CaptureStyles.class.getResourceAsStream("capture.css")) {
            if (file == null) {
                throw new IllegalStateException("capture.css is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
