package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.model.Model;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several temporal questions in one search. */
class SeveralQuestionsTest {
    private static final Scatter MODEL = new Scatter(20_000, 7, false);
    private static final List<Fairness<Integer>> ASSUMED =
            List.of(Fairness.weak("first", action -> action == 0));

    private static List<Temporal<Integer>> questions(AtomicInteger evaluated) {
        Fact<Integer> small = Fact.of(n -> {
            evaluated.incrementAndGet();
            return n < 50;
        });
        return List.of(
                Temporal.eventually("small", small),
                Temporal.alwaysEventually("small", small),
                Temporal.alwaysPossible("small", small),
                Temporal.formula(Ltl.holds("small", small).eventually().always()));
    }

    @Test
    void theModelIsAskedAsOftenAsForOne() {
        AtomicInteger once = new AtomicInteger();
        AtomicInteger each = new AtomicInteger();

        List<Outcome> together = outcomes(
                Checker.of(counted(once)).checkAll(questions(new AtomicInteger()), ASSUMED));
        List<Outcome> apart = outcomes(questions(new AtomicInteger()).stream()
                .map(question -> Checker.of(counted(each)).check(question, ASSUMED))
                .toList());

        assertThat(together).isEqualTo(apart);
        assertThat(once.get() * 3).isLessThan(each.get());
    }

    @Test
    void aFactThatTheyShareIsEvaluatedOnceInEachState() {
        AtomicInteger once = new AtomicInteger();
        AtomicInteger each = new AtomicInteger();
        Checker<Integer, Integer> checker = Checker.of(MODEL);
        int states = Math.toIntExact(checker.explore().coverage().states());

        checker.checkAll(questions(once), ASSUMED);
        questions(each).forEach(question -> checker.check(question, ASSUMED));

        // Where it holds is one pass, where it does not is another.
        assertThat(once.get()).isBetween(2 * states, 2 * states + 100);
        assertThat(each.get()).isBetween(4 * states, 4 * states + 100);
    }

    @Test
    void noQuestionHasNoVerdict() {
        assertThat(Checker.of(MODEL).checkAll(List.<Temporal<Integer>>of(), List.of()))
                .isEmpty();
    }

    @Test
    void upToASymmetryTheyAreRefusedTogether() {
        assertThatThrownBy(() -> Checker.of(MODEL)
                        .upTo(new OneMember<>())
                        .checkAll(questions(new AtomicInteger()).subList(0, 2), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"small\", \"small\" is about runs");
    }

    private static List<Outcome> outcomes(List<Verdict<Integer, Integer>> verdicts) {
        return verdicts.stream().map(Verdict::outcome).toList();
    }

    /** The model, counting how often its actions are asked for. */
    private static Model<Integer, Integer> counted(AtomicInteger asked) {
        return new Model<>() {
            @Override
            public List<Integer> initialStates() {
                return MODEL.initialStates();
            }

            @Override
            public List<Integer> actions(Integer state) {
                asked.incrementAndGet();
                return MODEL.actions(state);
            }

            @Override
            public Integer next(Integer state, Integer action) {
                return MODEL.next(state, action);
            }
        };
    }
}
