package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.property.Property;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The odds that a search tells steps by chance, as docs/contract.md has them. */
class OddsTest {
    private static final int STATES = 10_000;
    private static final int CLOSELY = 1_024;
    private static final int MODELS = 200;

    /** A binary tree of numbers, and some from which the first step is by chance. */
    private static boolean isTold(BitSet wrong) {
        AtomicInteger turn = new AtomicInteger();
        var model = new Corpus.Plain<Integer, Integer>(
                () -> List.of(1),
                n -> 2 * n + 1 < STATES ? List.of(0, 1) : List.of(),
                (n, action) -> wrong.get(n) && turn.incrementAndGet() % 2 == 0
                        ? 2 * n + 1 - action
                        : 2 * n + action);
        try {
            Checker.of(model).check(Property.never("negative", n -> n < 0));
            return false;
        } catch (ContractException _) {
            return true;
        }
    }

    private static BitSet some(int count, Random random) {
        BitSet some = new BitSet();
        while (some.cardinality() < count) {
            some.set(random.nextInt(CLOSELY, STATES / 2));
        }
        return some;
    }

    @ParameterizedTest(name = "{0} states")
    @CsvSource({"30", "177", "700"})
    void areThoseOfTheFormula(int count) {
        Random random = new Random(count);
        long told = IntStream.range(0, MODELS)
                .filter(_ -> isTold(some(count, random)))
                .count();
        double expected = MODELS * (1 - Math.pow(255 / 256.0, count));
        double deviation = Math.sqrt(expected * (MODELS - expected) / MODELS);

        assertThat((double) told)
                .isBetween(expected - 4 * deviation - 1, expected + 4 * deviation + 1);
    }

    @Test
    void aStateOfTheFirstLevelsIsAlwaysTold() {
        assertThat(IntStream.range(1, 256).allMatch(n -> {
                    BitSet one = new BitSet();
                    one.set(n);
                    return isTold(one);
                }))
                .isTrue();
    }
}
