package io.synproof.checker.contract;

import io.synproof.checker.exactness.Generated;
import io.synproof.checker.model.Model;
import java.util.List;
import java.util.stream.IntStream;

/** Sound models made by chance, each from a seed of its own: graphs and compositions. */
final class GeneratedModels {
    private static final int COMPOSITIONS = 15;

    private GeneratedModels() {}

    static List<Sound> all(int count) {
        return IntStream.range(0, count).mapToObj(GeneratedModels::of).toList();
    }

    private static Sound of(int seed) {
        Model<?, ?> model =
                seed < COMPOSITIONS ? Generated.composition(seed) : Generated.graph(seed);
        String kind = seed < COMPOSITIONS ? "a composition" : "a graph";
        return new Sound(kind + " of seed " + seed, () -> model);
    }
}
