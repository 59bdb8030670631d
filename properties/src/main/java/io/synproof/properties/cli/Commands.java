package io.synproof.properties.cli;

import io.synproof.properties.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * The factory of picocli's commands, which gives each its terminal.
 *
 * @param terminal the terminal
 */
record Commands(Terminal terminal) implements IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
        for (var constructor : kind.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0] == Terminal.class) {
                return kind.cast(constructor.newInstance(terminal));
            }
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
