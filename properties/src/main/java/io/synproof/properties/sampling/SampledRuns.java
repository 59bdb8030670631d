package io.synproof.properties.sampling;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The jqwik property of all sampled twins: no random run decides the question. {@link JqwikRunner}
 * runs it.
 */
class SampledRuns {

    @Property(
            shrinking = ShrinkingMode.FULL,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Planned.class)
    void noneDecides(@ForAll("runs") Run run) {
        SamplingContext.NOW.get().witness().accept(run);
        if (run.decided()) {
            throw new AssertionError("decided in " + run.length() + " steps");
        }
    }

    @Provide
    Arbitrary<Run> runs() {
        return SamplingContext.NOW.get().runs();
    }

    /**
     * The hook that gives the property the tries and the seed of its plan, and passes on its
     * result.
     */
    static class Planned implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(
                PropertyLifecycleContext context, PropertyExecutor property) {
            SamplingContext stage = SamplingContext.NOW.get();
            PropertyAttributes attributes = context.attributes();
            attributes.setTries(stage.plan().tries());
            attributes.setSeed(Long.toString(stage.plan().seed()));
            PropertyExecutionResult result = property.execute();
            stage.listener().accept(result);
            return result;
        }
    }
}
