package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EveryLabelTest {
    private static final Counters MODEL = new Counters(2, 50, count -> "to " + count);

    @Test
    void itIsAskedOnceForEachLocalStep() {
        AtomicInteger asked = new AtomicInteger();

        Verdict<CompositeState<Integer, String, Integer>, String> verdict = Checker.of(MODEL)
                .check(Property.everyLabel("asked", MODEL, _ -> asked.incrementAndGet() > 0));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.coverage().transitions()).isEqualTo(2 * 50 * 51);
        assertThat(asked).hasValue(2 * 50);
    }

    @Test
    void fortyPropertiesForWhichThereAreNotBitsEnoughAreDecidedToo() {
        List<Property<CompositeState<Integer, String, Integer>, String>> properties =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> Property.everyLabel(
                                "not to " + n, MODEL, label -> !label.equals("1 to " + n)))
                        .toList();

        assertThat(Checker.of(MODEL).checkAll(properties))
                .extracting(verdict -> verdict.trace().orElseThrow().length())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void aPredicateThatThrowsIsShownAtTheStepThatItThrewFor() {
        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> Checker.of(MODEL).check(Property.everyLabel("throws", MODEL, label -> {
                    if (label.equals("1 to 3")) {
                        throw new IllegalStateException("three");
                    }
                    return true;
                })));

        assertThat(thrown).message().contains("three", "at action: 1 to 3");
        assertThat(thrown.trace().orElseThrow().length()).isEqualTo(2);
    }
}
