package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.report.svg.Stylesheet;

/** The colours of pictures of captures, beside those of all pictures. */
public final class CaptureStyles {
    private CaptureStyles() {}

    /** The styles of all pictures, and those of captures. */
    static String all() {
        return Stylesheet.text() + own();
    }

    /** The styles of captures alone. */
    public static String own() {
        return Stylesheet.beside(CaptureStyles.class, "capture.css");
    }
}
