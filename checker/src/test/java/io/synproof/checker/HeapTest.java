package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.log.EventLog;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.HeapUse;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A search for which the heap is too small decides nothing, and says what took it. */
class HeapTest {
    private static final Property<Integer, Integer> NONE = Property.never("none", n -> n < 0);
    private static final int THIRD = 333;
    private static final EventLog<Integer, Integer> TWOS =
            EventLog.<Integer, Integer>ofActions("twos", List.of(2)).silent(action -> action < 2);
    private static final Agent<Integer> WITNESS = Agent.ofOneState("witness", n -> n);
    private static final Formula<Integer> POSITIVE =
            new Formula.Fact<>("it is positive", n -> n > 0);

    /** Numbers that go on for ever, each twice the last or one more. */
    private static class Numbers implements Model<Integer, Integer> {
        @Override
        public List<Integer> initialStates() {
            return List.of(1);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return List.of(0, 1);
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return (2 * state + action) & Integer.MAX_VALUE;
        }
    }

    /** One of its steps needs more memory than there is. */
    private static final class Greedy extends Numbers {
        @Override
        public Integer next(Integer state, Integer action) {
            if (state == THIRD) {
                throw new OutOfMemoryError("Java heap space");
            }
            return super.next(state, action);
        }
    }

    private static Checker<Integer, Integer> inAHeapThatFills(Model<Integer, Integer> model) {
        return Checker.of(model)
                .withInstruments(new JvmInstruments(() -> 0, () -> 200 << 20, () -> {}, after(20)));
    }

    /** Says that the heap is full when it has been asked this often. */
    private static BooleanSupplier after(int times) {
        return Stream.iterate(0, n -> n + 1).map(n -> n > times).iterator()::next;
    }

    @Test
    void aPropertyIsUndecidedWhenTheHeapIsFullAndTheVerdictSaysWhatTookItAndWhatToDo() {
        Verdict<Integer, Integer> verdict = inAHeapThatFills(new Numbers()).check(NONE);
        HeapUse use = verdict.coverage().heap().orElseThrow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().stoppedBy()).contains(StopReason.HEAP);
        assertThat(use.most()).isEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(use.used()).isEqualTo(200 << 20);
        assertThat(use.values()).isBetween(verdict.coverage().states(), 2_000L);
        assertThat(use.rest()).isEqualTo(use.used() - use.table() - use.list());
        assertThat(verdict.toString())
                .contains("; not complete: the heap was full (" + use + ")\nbounds:   none\n")
                .endsWith("decide:   give Java a larger heap (-Xmx), make the model smaller, or ask"
                        + " within bounds");
    }

    @Test
    void theUseOfTheHeapReadsAsWords() {
        assertThat(new HeapUse(256L << 20, 250 << 20, 12 << 20, (8 << 20) - 5, 95_955))
                .hasToString("256 MiB, of which the table of states has 12, their list 8, and"
                        + " 95,955 values that they are made of, and all else, 231");
    }

    @Test
    void everyOtherKindOfQuestionIsUndecidedToo() {
        ObservedModel<Integer, Integer, Integer> seen =
                ObservedModel.byActions(new Numbers(), Optional::of);
        List<Supplier<Coverage>> checks = List.of(
                () -> inAHeapThatFills(new Numbers())
                        .check(Temporal.eventually("none", n -> n < 0))
                        .coverage(),
                () -> inAHeapThatFills(seen.model())
                        .check(seen.refines("itself", seen))
                        .coverage(),
                () -> inAHeapThatFills(new Numbers()).explains(TWOS).coverage(),
                () -> inAHeapThatFills(new Numbers())
                        .check(Formula.knows(WITNESS, POSITIVE).everywhere())
                        .coverage(),
                () -> inAHeapThatFills(new Numbers())
                        .cheapest(NONE, Cost.steps())
                        .coverage(),
                () -> inAHeapThatFills(new Numbers()).explore().coverage());

        assertThat(checks)
                .allSatisfy(check -> assertThat(check.get()).satisfies(coverage -> {
                    assertThat(coverage.stoppedBy()).contains(StopReason.HEAP);
                    assertThat(coverage.heap()).isPresent();
                    assertThat(coverage.withoutTime().heap()).isEmpty();
                }));
    }

    @Test
    void theSelfCheckTellsHowFarItCame() {
        SelfCheck check = inAHeapThatFills(new Numbers()).selfCheck();

        assertThat(check.findings()).isEmpty();
        assertThat(check.coverage().stoppedBy()).contains(StopReason.HEAP);
    }

    @Test
    void aStepThatNeedsMoreThanThereIsIsToldAsTheModelsOwn() {
        assertThatThrownBy(() -> Checker.of(new Greedy()).check(NONE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("threw java.lang.OutOfMemoryError: Java heap space\n"
                        + "in state:  333\nat action: 0");
    }

    @Test
    void soIsOneOfAComparisonAndOneThatALogIsComparedWith() {
        ObservedModel<Integer, Integer, Integer> seen =
                ObservedModel.byActions(new Greedy(), Optional::of);
        Checker<Integer, Integer> checker = Checker.of(seen.model());
        List<ThrowingCallable> checks = List.of(
                () -> checker.check(seen.refines("itself", seen)), () -> checker.explains(TWOS));

        assertThat(checks)
                .allSatisfy(check -> assertThatThrownBy(check)
                        .isInstanceOf(ModelException.class)
                        .hasMessageContaining("threw java.lang.OutOfMemoryError: Java heap space\n"
                                + "in state:  333"));
    }
}
