package io.synproof.properties.sampling;

import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * What the property of {@link SampledRuns} samples, and who hears what jqwik says of it. jqwik
 * makes the property's object by itself, so the object finds this by the scope in which it runs.
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
    /** The stage of the property that runs now. */
    static final ScopedValue<SamplingContext> NOW = ScopedValue.newInstance();
}
