package io.synproof.properties.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes picocli's commands, each with the terminal it speaks to.
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
