package io.synproof.properties.reality.script.syntax;

import java.util.Objects;

/** The error of a script that cannot be understood; it names the place and the construct. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    /** What is wrong at a place of a file. */
    public ScriptException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** The error in words, with its place; there always are some. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The number of the line, 1 or more. */
    public int line() {
        return line;
    }

    /** The column, 1 or more. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
