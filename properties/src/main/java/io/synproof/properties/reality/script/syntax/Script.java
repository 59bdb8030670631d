package io.synproof.properties.reality.script.syntax;

import java.util.List;

/**
 * A script of packetdrill: what happens to one TCP endpoint, and what it must do.
 *
 * @param name the file that it was read from
 * @param options the lines {@code --name=value} at its beginning
 * @param lines its events, in order
 */
public record Script(String name, List<ScriptOption> options, List<ScriptLine> lines) {
    /** A script. */
    public Script {
        options = List.copyOf(options);
        lines = List.copyOf(lines);
    }

    /**
     * An option of a script.
     *
     * @param line the number of its line
     * @param name the name, without the dashes
     * @param value the value, empty without one
     */
    public record ScriptOption(int line, String name, String value) {}
}
