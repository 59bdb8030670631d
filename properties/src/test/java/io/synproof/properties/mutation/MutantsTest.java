package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static final List<Mutant> ALL = new Mutants().all();

    @Test
    void everyMutantHasANameOfItsOwn() {
        assertThat(ALL).hasSizeGreaterThan(1_000).extracting(Mutant::name).doesNotHaveDuplicates();
    }

    @Test
    void mutantsAreMadeOfEveryPackageOfTheModelButRules() {
        assertThat(ALL.stream().map(one -> one.type().split("\\.", 2)[0]).distinct())
                .containsExactly(
                        "datagram", "endpoint", "host", "network", "segment", "sequence", "world");
    }

    @Test
    void aLambdaIsNamedByTheMethodThatItIsWrittenIn() {
        assertThat(Mutant.written("lambda$due$3")).isEqualTo("due");
        assertThat(Mutant.written("lambda$new$0")).isEqualTo("<init>");
        assertThat(Mutant.written("due")).isEqualTo("due");
    }
}
