package io.synproof.junit;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.jqwik.SampledTwin;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The random runs beside a search, of an artifact that need not be there. */
final class SampledRuns {
    /** The same runs each time: a test that fails fails again. */
    private static final long SEED = 1;

    private SampledRuns() {}

    static <S, A> Optional<Trace<S, A>> deciding(
            Model<S, A> model, Property<S, A> property, int runs) {
        try {
            return SampledTwin.deciding(model, property, runs, SEED);
        } catch (NoClassDefFoundError e) {
            throw new ExtensionConfigurationException(
                    "random runs (synproof.samples is " + runs + ") need the artifact"
                            + " io.synproof:synproof-checker-jqwik, which is not there",
                    e);
        }
    }
}
