package io.synproof.properties.sampling;

import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * The random runs that the property of {@link SampledRuns} samples, and the listener to jqwik's
 * result. jqwik creates the property's object itself, so the object finds this through the scope in
 * which it runs.
 *
 * @param runs the random runs
 * @param plan how many, and from which seed
 * @param witness is shown every run
 * @param listener hears the result, once
 */
record SamplingContext(
        Arbitrary<Run> runs,
        SamplingPlan plan,
        Consumer<Run> witness,
        Consumer<PropertyExecutionResult> listener) {
    /** The context of the property that runs now. */
    static final ScopedValue<SamplingContext> NOW = ScopedValue.newInstance();
}
