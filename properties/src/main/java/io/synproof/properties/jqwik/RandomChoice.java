package io.synproof.properties.jqwik;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Choices by chance. */
final class RandomChoice {
    private RandomChoice() {}

    /** One of these, each as likely as the others. */
    static <T> T among(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these, as likely as its weight is of all weights, which are more than 0. */
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
