package io.synproof.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.synproof.checker.contract.Corpus;
import io.synproof.checker.contract.Sound;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sampler tells all forty broken models, and accuses none of the sound ones. */
class SamplerCorpusTest {

    static List<Corpus.Case> brokenModels() {
        return Corpus.all();
    }

    static List<Sound> soundModels() {
        return Sound.all();
    }

    @Test
    void thereAreFortyAndMoreThanAHundred() {
        assertThat(brokenModels()).hasSize(40);
        assertThat(soundModels()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenModels")
    void isTold(Corpus.Case broken) {
        Throwable told = catchThrowable(() -> Sampler.of(broken.model().get()).rehearsed(20, 1));

        assertThat(told).isInstanceOf(ModelException.class);
        if (broken.kinds().isEmpty()) {
            assertThat(told).isNotInstanceOf(ContractException.class);
        } else {
            assertThat(told)
                    .isInstanceOfSatisfying(
                            ContractException.class,
                            one -> assertThat(one.kind()).isIn(broken.kinds()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundModels")
    void isNotAccused(Sound sound) {
        Sampler.of(sound.model().get()).rehearsed(40, 1);
    }
}
