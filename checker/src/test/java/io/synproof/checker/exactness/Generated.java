package io.synproof.checker.exactness;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.exactness.RandomProtocol.Feature;
import io.synproof.checker.model.Model;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random models of a few states, each from a seed. */
public final class Generated {
    private static final int LEAST = 4;
    private static final int MOST = 300;

    /** So many seeds are tried for each composition. */
    private static final int SEEDS = 1_000;

    private Generated() {}

    /** A graph, whose states are objects of one of the forms in turn. */
    public static Model<?, ?> graph(int seed) {
        Form[] forms = Form.values();
        return new RandomGraph(
                forms[seed % forms.length], LEAST + 3 * seed, seed, seed / forms.length % 2 == 1);
    }

    /** A composition, with a medium of each order and overflow in turn. */
    public static Model<?, ?> composition(int seed) {
        return IntStream.range(0, SEEDS)
                .mapToObj(i -> protocol(seed, new Chance(seed).at(i)))
                .filter(Generated::isSmall)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSmall(RandomProtocol protocol) {
        int states =
                new HashSetSearch<>(new ByDefinition<>(protocol), MOST).ways().size();
        return states >= LEAST && states <= MOST;
    }

    private static RandomProtocol protocol(int seed, Chance chance) {
        Medium.Order[] orders = Medium.Order.values();
        Medium.Overflow[] overflows = Medium.Overflow.values();
        Medium medium = new Medium(
                orders[seed % orders.length],
                1 + chance.at(0).below(2),
                chance.at(1).oneIn(2),
                overflows[seed % overflows.length]);
        return new RandomProtocol(
                1 + chance.at(2).below(3),
                2 + chance.at(3).below(2),
                1 + chance.at(4).below(2),
                medium,
                features(chance.at(5)),
                chance.at(6));
    }

    /** Without time, for what stands still for ever is told of that. */
    private static Set<Feature> features(Chance chance) {
        List<Feature> some = Stream.of(Feature.values())
                .filter(feature -> feature != Feature.TIME)
                .filter(feature -> chance.at(feature.name().hashCode()).oneIn(2))
                .toList();
        return some.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(some);
    }
}
