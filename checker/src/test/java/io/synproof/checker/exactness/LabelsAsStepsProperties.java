package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * A property of labels, which a search asks once for each local step, has the verdict, the trace
 * and the count of the property of steps that says the same.
 */
class LabelsAsStepsProperties {
    private static final Bounds SMALL = Bounds.states(100);

    private static final Monitor<Act, Integer> PARITY = new Monitor<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer next(Integer memory, Act label) {
            return (memory + label.number()) % 2;
        }
    };

    @net.jqwik.api.Property(tries = 400)
    void ofAComposition(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(max = 7) int kind,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        assertSame(protocol, kind, threads);
    }

    @net.jqwik.api.Property(tries = 400)
    void ofACompositionWithAMonitorBesideIt(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(max = 7) int kind,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        assertSame(protocol.monitoredBy(PARITY), kind, threads);
    }

    @net.jqwik.api.Property(tries = 400)
    void ofAModelThatIsNoComposition(
            @ForAll("protocols") RandomProtocol protocol, @ForAll @IntRange(max = 7) int kind) {
        assertSame(new ByDefinition<>(protocol), kind, 1);
    }

    private static <S> void assertSame(LabelledModel<S, Act, Act> model, int kind, int threads) {
        Assume.that(model.initialStates().stream().anyMatch(StateFilter.of(model)::isKept));
        Predicate<Act> allowed = label -> (label.number() + 3 * label.self()) % 8 != kind;
        Property<S, Act> ofLabels = Property.everyLabel("allowed", model, allowed);
        Property<S, Act> ofSteps = Property.everyStep(
                "allowed",
                step -> allowed.test(model.step(step.before(), step.action()).label()));

        Verdict<S, Act> byLabels = verdict(model, ofLabels, threads);
        Verdict<S, Act> bySteps = verdict(model, ofSteps, threads);

        assertThat(byLabels.outcome()).isEqualTo(bySteps.outcome());
        assertThat(byLabels.trace()).isEqualTo(bySteps.trace());
        assertThat(byLabels.coverage().withoutTime())
                .isEqualTo(bySteps.coverage().withoutTime());
    }

    /** Goes on to the end, and counts the steps that are not allowed. */
    private static <S> Verdict<S, Act> verdict(
            LabelledModel<S, Act, Act> model, Property<S, Act> property, int threads) {
        return Checker.of(model)
                .threads(threads)
                .within(SMALL)
                .counting(List.of(property))
                .checkAll(List.of(property, Property.always("left open to the end", _ -> true)))
                .getFirst();
    }

    @Provide
    Arbitrary<RandomProtocol> protocols() {
        return new AnyCompositionProperties().protocols();
    }
}
