package io.synproof.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The extension of JUnit Jupiter that gives tests a {@link ModelChecker}. */
public final class ModelCheckExtension implements ParameterResolver {

    /** For JUnit. */
    public ModelCheckExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ModelChecker.class;
    }

    /**
     * The checker of a test.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if a configuration
     *     parameter is not a number, or too small
     */
    @Override
    public ModelChecker resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new SearchingChecker(CheckSettings.of(context), new CheckRecords(context));
    }
}
