package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.mutation.Seen.Truth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final Mutants MUTANTS = new Mutants();
    private static final Sandbox SANDBOX = new Drawing(MUTANTS).sandbox();
    private static final int BOTH_ESTABLISHED = number("bothEstablished", Outcome.REACHED);
    private static final long ENOUGH = 1_000_000;

    private static int number(String property, Outcome expected) {
        List<Experiments.Expected> all = Experiments.ALL;
        return IntStream.range(0, all.size())
                .filter(number -> all.get(number).expected() == expected
                        && all.get(number).experiment().question().name().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static Mutant mutant(String name) {
        return MUTANTS.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Truth ask(long passes) {
        return SANDBOX.bench().ask(BOTH_ESTABLISHED, 1_000, passes).truth();
    }

    private static Truth ask(Mutant mistake) {
        SANDBOX.make(mistake);
        Truth truth = ask(ENOUGH);
        SANDBOX.takeBack(mistake);
        return truth;
    }

    @Test
    void aMistakeIsNoticedUntilItIsTakenBack() {
        Mutant mistake = mutant("sequence.SequenceNumber.isAfterUpTo: negated conditional #2");

        assertThat(ask(ENOUGH)).isEqualTo(Truth.SO);
        assertThat(ask(mistake)).isEqualTo(Truth.NOT_SO);
        assertThat(ask(ENOUGH)).isEqualTo(Truth.SO);
    }

    @Test
    void aModelThatThrowsIsBroken() {
        assertThat(ask(mutant("endpoint.SendSide.hearing: replaced return value with null #1")))
                .isEqualTo(Truth.BROKEN);
    }

    @Test
    void aModelThatRunsOnIsEndless() {
        assertThat(ask(100)).isEqualTo(Truth.ENDLESS);
    }

    @Test
    void theSearchSeesWhatItSeesOutsideOfTheSandbox() {
        Seen seen = SANDBOX.bench().ask(BOTH_ESTABLISHED, 1_000, ENOUGH);

        assertThat(seen.property()).isEqualTo("bothEstablished");
        assertThat(seen.passes()).isPositive().isLessThan(ENOUGH);
        assertThat(seen.places().cardinality()).isGreaterThan(100);
    }
}
