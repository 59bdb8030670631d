package io.synproof.checker.coverability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnboundedTest {

    private static <S, A> Verdict<S, A> verdict(Model<S, A> model, Property<S, A> property) {
        return Checker.of(model).unbounded().check(property);
    }

    private static UnboundedFindings<?, ?> findings(Verdict<?, ?> verdict) {
        return ((Evidence.Unbounded<?, ?>) verdict.evidence()).findings();
    }

    /** Lynch, Mansour and Fekete: no finite number of headers is enough if frames overtake. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void withoutOrderADataLinkFallsWithAnyNumberOfHeaders(int headers) {
        var verdict = verdict(
                DataLink.wrapping(headers, Medium.boundless()), DataLink.takesNoFrameTwice());
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).isShortest()).isTrue();
        // Each frame is sent and taken once, the first twice; all but the last are acknowledged.
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(3 * headers + 1);
    }

    @Test
    void inAQueueTheAlternatingBitIsNotDecidedAndTheReasonIsItsOrder() {
        var link = DataLink.wrapping(2, Medium.fifo(3));
        var verdict = verdict(link, DataLink.takesNoFrameTwice());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings(verdict).obstacles())
                .containsExactly("the run that would decide it takes take Frame[to=1, header=1] as"
                        + " step 6, which the model's medium does not allow there");
        assertThat(Checker.of(DataLink.wrapping(2, Medium.fifo(3).beyond(Medium.Overflow.BLOCK)))
                        .check(DataLink.takesNoFrameTwice())
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void inAQueueWhatHoldsWithoutOrderHolds() {
        var verdict = verdict(new DataLink(4, 3, Medium.fifo(3)), DataLink.takesNoFrameTwice());
        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aCountThatWasRoundedIsToldApartOnceItMatters() {
        var verdict = verdict(Courier.posting(3), Courier.neverCounts(4));
        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(findings(verdict).prover().exact()).isEqualTo(3);
    }

    @Test
    void aRunWithoutGuardsAndTicksIsShortest() {
        var verdict = verdict(Courier.posting(3), Courier.neverCounts(3));
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().actions())
                .containsExactlyInAnyOrder("post", "count", "post", "count", "post", "count");
        assertThat(findings(verdict).isShortest()).isTrue();
    }

    @Test
    void whatStandsInTheWayOfAStepIsLostFirst() {
        var verdict = verdict(new Courier(2, true, true, false), Courier.neverLeaves());
        assertThat(verdict.trace().orElseThrow().actions())
                .containsExactly("post", "post", "lose", "lose", "leave");
        assertThat(findings(verdict).isShortest()).isTrue();
    }

    @Test
    void aLossThatTheModelDoesNotHaveDecidesNothing() {
        var verdict = verdict(new Courier(2, true, false, false), Courier.neverLeaves());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings(verdict).obstacles())
                .containsExactly("the run that would decide it needs the loss of letter after step"
                        + " 2, which the model does not have there");
    }

    @Test
    void copiesAreMadeOnRequest() {
        var courier = new Courier(1, false, true, true);
        var plain = verdict(new Courier(1, false, true, false), Courier.neverCounts(3));
        assertThat(plain.outcome()).isEqualTo(Outcome.HOLDS);
        var copied = Checker.of(courier).unbounded().duplicating().check(Courier.neverCounts(3));
        assertThat(copied.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(copied.trace().orElseThrow().actions())
                .containsExactlyInAnyOrder("post", "copy", "copy", "count", "count", "count");
        assertThat(findings(copied).isShortest()).isTrue();
        assertThat(findings(copied).scope().every())
                .isEqualTo("every number of losses, copies and messages in flight, in every order");
    }

    @Test
    void aDeadlockIsWhereNothingIsInFlight() {
        var verdict = verdict(new Courier(1, false, true, false), Property.noDeadlock());
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().actions()).containsExactly("post", "lose");
        assertThat(verdict(new Courier(0, false, true, false), Property.noDeadlock())
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aBoundIsTheReasonOfWhatIsUndecided() {
        var verdict = Checker.of(DataLink.wrapping(6, Medium.boundless()))
                .within(Bounds.states(5))
                .unbounded()
                .check(DataLink.takesNoFrameTwice());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings(verdict).obstacles())
                .containsExactly("the bound on states was reached");
    }

    @Test
    void progressIsToldAndCancellationIsHeard() {
        List<Long> kept = new ArrayList<>();
        var verdict = Checker.of(DataLink.wrapping(6, Medium.boundless()))
                .reporting(progress -> kept.add(progress.states()))
                .cancelledBy(() -> true)
                .unbounded()
                .check(DataLink.takesNoFrameTwice());
        assertThat(findings(verdict).obstacles()).containsExactly("it was cancelled");
        assertThat(verdict.certificate()).isEmpty();
        assertThat(kept).allMatch(states -> states > 0);
    }

    @Test
    void aBoundlessMediumIsNotSearchedStateByState() {
        assertThatThrownBy(() -> Checker.of(DataLink.wrapping(2, Medium.boundless()))
                        .check(DataLink.takesNoFrameTwice()))
                .hasMessageContaining("ask Checker.unbounded(), or give the medium a capacity");
        assertThat(Medium.boundless().isBoundless()).isTrue();
        assertThat(Medium.bag(3).isBoundless()).isFalse();
    }

    @Test
    void theVerdictSaysForEveryNumberOfWhat() {
        assertThat(verdict(Courier.posting(3), Courier.neverCounts(4))
                        .toString()
                        .lines())
                .containsExactly(
                        "HOLDS: never \"counts 4\", for every number of losses and messages in"
                                + " flight, in every order",
                        "scope:    for every number of losses and messages in flight, in every"
                                + " order",
                        "prover:   10 patterns kept, 10 expanded, counts exact up to 3",
                        "refuter:  1 pattern kept, 0 expanded, to depth 0",
                        "bounds:   none");
    }

    @Test
    void whatThePropertyThrowsIsToldWithTheControlState() {
        Property<CompositeState<Integer, String, Unit>, String> careless = Property.never(
                "careless",
                Protocol.<Integer, String, Unit>processes(),
                counts -> 1 / (2 - counts.getFirst()) > 1);
        assertThatThrownBy(() -> verdict(Courier.posting(2), careless))
                .isInstanceOf(ModelException.class)
                .hasMessage("the model, or a property of it, threw"
                        + " java.lang.ArithmeticException: / by zero\n"
                        + "in state:  CompositeState[processes=[1, 0], messages=[],"
                        + " environment=UNIT]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aNullIsRefusedByItsName() {
        var checker = Checker.of(Courier.posting(1)).unbounded();
        assertThatThrownBy(() -> checker.check(null)).hasMessage("property");
        assertThatThrownBy(() -> checker.refusal(Courier.neverCounts(2), null))
                .hasMessage("certificate");
        assertThatThrownBy(() -> new Certificate(null, false, List.of(), List.of()))
                .hasMessage("property");
    }

    @Test
    void theInitialStateCanDecide() {
        var verdict = verdict(Courier.posting(1), Courier.neverCounts(0));
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().length()).isZero();
    }
}
