package io.synproof.properties.markup.yaml;

import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document, or of a part of one.
 *
 * @param file the name of the file in messages
 * @param firstLine the line of the file in which the text begins, from 1 on
 * @param text the text, printable characters only
 */
public record DocumentText(String file, int firstLine, String text) {
    /** The greatest size of a document, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * A text.
     *
     * @throws BadInputException if it has a character that no text has
     */
    public DocumentText {
        int index = firstControl(text);
        if (index >= 0) {
            throw placeAfter(file, firstLine, text.substring(0, index))
                    .error(String.format(
                            "not a text: it has the character U+%04X", (int) text.charAt(index)));
        }
    }

    /** A whole document. */
    public DocumentText(String file, String text) {
        this(file, 1, text);
    }

    /**
     * The text of a file.
     *
     * @throws BadInputException if there is no such file, or it is too large or not UTF-8
     */
    public static DocumentText read(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw start(path)
                        .error("too large: a document has at most " + MOST_BYTES + " bytes");
            }
            return new DocumentText(path.toString(), decoded(path, bytes));
        } catch (NoSuchFileException e) {
            throw new BadInputException("there is no file " + path);
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * The text of a file that comes with Synproof.
     *
     * @param type a class of the package that the file is beside
     * @param file its name, or its path from there
     * @return empty if there is no such file
     */
    public static Optional<DocumentText> beside(Class<?> type, String file) {
        try (@Nullable InputStream stream = type.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new DocumentText(
                            file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw placeAfter(path.toString(), 1, text)
                    .error(String.format("not UTF-8: it has the byte %02X", in.get()));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Place start(Path path) {
        return new Place(path.toString(), 1, 1);
    }

    private static Place placeAfter(String file, int firstLine, String before) {
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Place(
                file, firstLine + lines, before.codePointCount(lineStart, before.length()) + 1);
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Characters that YAML does not let a text have, but for halves of surrogate pairs. */
    private static boolean isControl(char character) {
        return character < ' '
                ? character != '\t' && character != '\n' && character != '\r'
                : character == 0x7F
                        || (character > 0x7F && character < 0xA0 && character != 0x85)
                        || character == '\uFEFF'
                        || character >= 0xFFFE;
    }
}
