package io.synproof.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A sampler tells a model that breaks its contract. */
class SamplerContractTest {

    /** Lists that begin with one number and grow to four. */
    private record Lists(
            Function<List<Integer>, List<String>> possible,
            BiFunction<List<Integer>, String, List<Integer>> step)
            implements Model<List<Integer>, String> {
        @Override
        public List<List<Integer>> initialStates() {
            return List.of(new ArrayList<>(List.of(1)));
        }

        @Override
        public List<String> actions(List<Integer> state) {
            return possible.apply(state);
        }

        @Override
        public List<Integer> next(List<Integer> state, String action) {
            return step.apply(state, action);
        }
    }

    private static List<String> few(List<Integer> state) {
        return state.size() < 4 ? List.of("one", "two") : List.of();
    }

    private static List<Integer> longer(List<Integer> state, String action) {
        List<Integer> longer = new ArrayList<>(state);
        longer.add(action.equals("one") ? 1 : 2);
        return longer;
    }

    private static void sample(Model<?, ?> model) {
        Sampler.of(model).rehearsed(20, 1);
    }

    private static Kind told(Model<?, ?> model) {
        return catchThrowableOfType(ContractException.class, () -> sample(model))
                .kind();
    }

    @Test
    void stepsInPlaceAreTold() {
        assertThat(told(new Lists(SamplerContractTest::few, (state, _) -> {
                    state.add(1);
                    return state;
                })))
                .isEqualTo(Kind.STATE_CHANGED);
    }

    @Test
    void stepsByChanceAreTold() {
        AtomicInteger chance = new AtomicInteger();

        assertThat(told(new Lists(
                        SamplerContractTest::few,
                        (state, _) ->
                                longer(state, chance.incrementAndGet() % 2 == 0 ? "one" : "two"))))
                .isEqualTo(Kind.NEXT_DIFFERS);
    }

    @Test
    void equalActionsAreTold() {
        AtomicInteger turn = new AtomicInteger();

        assertThat(told(new Lists(
                        _ -> List.of("on", "on"),
                        (state, _) -> longer(state, turn.getAndIncrement() % 4 < 2 ? "one" : ""))))
                .isEqualTo(Kind.EQUAL_ACTIONS_DIFFER);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreTold() {
        assertThat(told(new Lists(
                        SamplerContractTest::few,
                        (state, action) -> state.size() == 3 ? null : longer(state, action))))
                .isEqualTo(Kind.NULL);
        assertThat(told(new Lists(
                        state -> state.size() == 3 ? Arrays.asList("one", null) : few(state),
                        SamplerContractTest::longer)))
                .isEqualTo(Kind.NULL);
    }

    @Test
    void aModelLikeTheseThatIsSoundIsNotAccused() {
        sample(new Lists(SamplerContractTest::few, SamplerContractTest::longer));
    }
}
