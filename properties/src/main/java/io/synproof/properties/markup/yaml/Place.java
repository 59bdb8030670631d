package io.synproof.properties.markup.yaml;

import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A place in a document.
 *
 * @param file the name of the file, as its reader gave it
 * @param line the line, from 1 on
 * @param column the column in characters, from 1 on
 */
public record Place(String file, int line, int column) {

    /** An error here; its message is {@code file:line:column: message}. */
    public BadInputException error(String message) {
        return new BadInputException(this + ": " + message);
    }

    /** The error of an unknown name here; see {@link BadInputException#unknown}. */
    public BadInputException unknown(String what, String name, List<String> legal) {
        return error(BadInputException.unknown(what, name, legal).getMessage());
    }

    /**
     * The value of what is written here.
     *
     * @throws BadInputException if the meaning refuses it: the same error, with this place
     */
    public <T> T locate(Supplier<T> meaning) {
        try {
            return meaning.get();
        } catch (BadInputException e) {
            throw error(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
