package io.synproof.jqwik;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Random choices from a list. */
final class RandomChoice {
    private RandomChoice() {}

    /** One of these, uniformly at random. */
    static <T> T among(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these, with a probability proportional to its weight, which is more than 0. */
    static <T> T weighed(List<T> choices, ToDoubleFunction<T> weight, Random random) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }
}
