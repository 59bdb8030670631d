package io.synproof.properties.report;

/** The width of texts in columns of a terminal, where a Chinese character takes two. */
public final class TextWidth {
    /** The first character that may be wide: those before are of alphabets. */
    private static final int FIRST_WIDE = 0x2E80;

    private TextWidth() {}

    /** The columns that a text takes. */
    public static int of(String text) {
        return text.length() + (int) text.chars().filter(TextWidth::isWide).count();
    }

    /** Whether a character takes two columns: ideographs, their punctuation, full-width forms. */
    public static boolean isWide(int character) {
        return character >= FIRST_WIDE
                && (character <= 0xD7A3
                        || (0xF900 <= character && character <= 0xFAFF)
                        || (0xFE30 <= character && character <= 0xFE6F)
                        || (0xFF01 <= character && character <= 0xFF60)
                        || (0xFFE0 <= character && character <= 0xFFE6));
    }

    /** A text with spaces behind it, at least so many columns wide. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
