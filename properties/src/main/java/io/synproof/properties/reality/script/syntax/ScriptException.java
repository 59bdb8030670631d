package io.synproof.properties.reality.script.syntax;

import java.util.Objects;

/** The error of a script that cannot be understood; it names the place and the construct. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong at a place of a file. */
    public ScriptException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
    }

    /** The error in words, with its place; there always are some. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
