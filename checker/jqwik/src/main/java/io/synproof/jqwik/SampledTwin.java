package io.synproof.jqwik;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** The sampled twin of a search: random runs of the same model, asked for the same property. */
public final class SampledTwin {
    /** jqwik asks for the number of tries, which our generator does not depend on. */
    private static final int GENERATOR_SIZE = 1000;

    private SampledTwin() {}

    /**
     * The run that decides a property, shrunk by leaving out steps for as long as it does; empty if
     * none of so many random runs of at most 100 steps does.
     *
     * @param runs how many are tried, 0 or more
     * @param seed of the random numbers
     * @throws IllegalArgumentException if no initial state is within the constraint
     */
    public static <S, A> Optional<Trace<S, A>> deciding(
            Model<S, A> model, Property<S, A> property, int runs, long seed) {
        Sampler<S, A> sampler = Sampler.of(model).until(property);
        Found<S, A> found = new Found<>();
        JqwikSession.run(() -> found.trace = first(sampler, runs, new Random(seed)));
        return found.trace;
    }

    private static <S, A> Optional<Trace<S, A>> first(
            Sampler<S, A> sampler, int runs, Random random) {
        RandomGenerator<Trace<S, A>> generator = sampler.runs().generator(GENERATOR_SIZE);
        for (int i = 0; i < runs; i++) {
            Shrinkable<Trace<S, A>> run = generator.next(random);
            if (sampler.isDecided(run.value())) {
                return Optional.of(shrunk(sampler, run).value());
            }
        }
        return Optional.empty();
    }

    private static <S, A> Shrinkable<Trace<S, A>> shrunk(
            Sampler<S, A> sampler, Shrinkable<Trace<S, A>> run) {
        Shrinkable<Trace<S, A>> least = run;
        Optional<Shrinkable<Trace<S, A>>> smaller = Optional.of(run);
        while (smaller.isPresent()) {
            least = smaller.get();
            smaller = least.shrink()
                    .filter(shorter -> sampler.isDecided(shorter.value()))
                    .findFirst();
        }
        return least;
    }

    /** The result of a session. */
    private static final class Found<S, A> {
        private Optional<Trace<S, A>> trace = Optional.empty();
    }
}
