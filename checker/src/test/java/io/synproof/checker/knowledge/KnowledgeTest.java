package io.synproof.checker.knowledge;

import static io.synproof.checker.knowledge.Formula.commonlyKnows;
import static io.synproof.checker.knowledge.Formula.knows;
import static io.synproof.checker.verdict.Found.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.OneMember;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    /** A walk up the numbers, or past 3 straight to 4; it ends at 6. */
    private static final class Stairs implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return switch (state) {
                case 2 -> List.of("up", "jump");
                case 6 -> List.of();
                default -> List.of("up");
            };
        }

        @Override
        public Integer next(Integer state, String action) {
            return state + (action.equals("jump") ? 2 : 1);
        }
    }

    private static final Checker<Integer, String> STAIRS = Checker.of(new Stairs());
    private static final Formula<Integer> NOT_THREE =
            new Formula.Fact<>("it is not 3", state -> state != 3);
    private static final Formula<Integer> NOT_FOUR =
            new Formula.Fact<>("it is not 4", state -> state != 4);

    /** Sees whether it is 3 or more, once it is. */
    private static final Agent<Integer> GUARD = Agent.remembering("guard", state -> state >= 3);

    /** Sees half of the number, from which what it saw before follows. */
    private static final Agent<Integer> WALKER = Agent.ofOneState("walker", state -> state / 2);

    @Test
    void aViewOfOneStateProves() {
        Knowledge<Integer, String> question =
                knows(WALKER, NOT_THREE).whenever("high up", s -> s > 3);
        var verdict = STAIRS.check(question);

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(findings(verdict).asked()).isEqualTo(3);
        assertThat(STAIRS.check(question.never()).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).forgetful()).isEmpty();
    }

    @Test
    void aShortestRunShowsWhereItIsKnown() {
        Knowledge<Integer, String> question =
                knows(WALKER, NOT_THREE).whenever("high up", s -> s > 3);
        var never = STAIRS.check(question.never());

        assertThat(findings(STAIRS.check(question)).knowing().orElseThrow().last())
                .isEqualTo(4);
        assertThat(never.trace().orElseThrow().last()).isEqualTo(4);
        assertThat(never.toString())
                .startsWith("VIOLATED: never \"walker knows that it is not 3, whenever high up\"\n")
                .doesNotContain("run 1");
    }

    @Test
    void noneDoesWhereItIsNowhereKnown() {
        Knowledge<Integer, String> question =
                knows(WALKER, NOT_THREE).whenever("at 3", s -> s == 3);
        var never = STAIRS.check(question.never());

        assertThat(findings(STAIRS.check(question)).knowing()).isEmpty();
        assertThat(never.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(never.trace().orElseThrow().last()).isEqualTo(3);
    }

    @Test
    void aViewOfOneStateNeverRefutes() {
        Knowledge<Integer, String> question =
                knows(WALKER, NOT_THREE).whenever("at 2", s -> s == 2);
        var verdict = STAIRS.check(question);
        var never = STAIRS.check(question.never());

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(never.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(never.toString()).contains("the view of walker is of one state");
        assertThat(findings(verdict).forgetful()).containsExactly(WALKER);
        assertThat(findings(verdict).ignorance().orElseThrow().runs())
                .extracting(Trace::last)
                .containsExactly(2, 3);
        assertThat(verdict.toString()).contains("the view of walker is of one state");
    }

    @Test
    void butWhatIsFalseIsNotKnownWhateverTheView() {
        var verdict = STAIRS.check(knows(WALKER, NOT_THREE).whenever("at 3", s -> s == 3));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).ignorance().orElseThrow().runs()).hasSize(1);
    }

    @Test
    void besideARunThatMakesTheFactFalseStandsOneThatEndsAlikeAndMakesItTrue() {
        var verdict = STAIRS.check(knows(GUARD, NOT_THREE).whenever("at 3", s -> s == 3));
        var ignorance = findings(verdict).ignorance().orElseThrow();

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(ignorance.alike()).containsExactly(GUARD);
        assertThat(ignorance.runs())
                .extracting(Trace::actions)
                .containsExactly(List.of("up", "up", "up"), List.of("up", "up", "jump"));
    }

    @Test
    void ofNestedKnowledgeThatRunIsAlikeForTheOutermostAgent() {
        Agent<Integer> seer = Agent.remembering("seer", state -> state);
        var question = knows(GUARD, knows(seer, NOT_THREE)).<String>whenever("at 3", s -> s == 3);
        var reversed = knows(seer, knows(GUARD, NOT_THREE)).<String>whenever("at 3", s -> s == 3);

        assertThat(findings(STAIRS.check(question)).ignorance().orElseThrow().alike())
                .containsExactly(GUARD);
        assertThat(findings(STAIRS.check(reversed)).ignorance().orElseThrow().runs())
                .hasSize(1);
    }

    @Test
    void whereAllThatEndsAlikeMakesTheFactFalseThereIsOneRun() {
        var low = new Formula.Fact<Integer>("it is low", state -> state < 3);
        var verdict = STAIRS.check(knows(GUARD, low).whenever("at 5", s -> s == 5));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).ignorance().orElseThrow().runs())
                .extracting(Trace::last)
                .containsExactly(5);
    }

    @Test
    void aViewThatRemembersRefutes() {
        var verdict = STAIRS.check(knows(GUARD, NOT_FOUR).whenever("at 6", s -> s == 6));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).ignorance().orElseThrow().runs())
                .extracting(Trace::length)
                .containsExactly(5, 3);
        assertThat(findings(verdict).ignorance().orElseThrow().alike()).containsExactly(GUARD);
    }

    @Test
    void aViewThatIsOnlySaidToRememberDoesNotRefute() {
        Agent<Integer> parity = Agent.remembering("parity", state -> state % 2);
        var verdict = STAIRS.check(knows(parity, NOT_FOUR).whenever("at 2", s -> s == 2));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings(verdict).forgetful()).containsExactly(parity);
        assertThat(verdict.toString()).contains("parity is said to remember, but");
    }

    @Test
    void oneAgentThatRemembersIsEnoughToRefuteCommonKnowledge() {
        var verdict = STAIRS.check(
                commonlyKnows(List.of(WALKER, GUARD), NOT_FOUR).whenever("at 5", s -> s == 5));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(verdict).ignorance().orElseThrow().alike()).containsExactly(GUARD);
        assertThat(findings(verdict).forgetful()).containsExactly(WALKER);
    }

    @Test
    void aStepIsATriggerAndEndsTheFirstRun() {
        var verdict = STAIRS.check(
                knows(GUARD, NOT_THREE).after("a jump", step -> step.action().equals("jump")));

        assertThat(findings(verdict).asked()).isEqualTo(1);
        assertThat(findings(verdict).ignorance().orElseThrow().runs().getFirst().actions())
                .containsExactly("up", "up", "jump");
        assertThat(findings(verdict).ignorance().orElseThrow().runs().getLast().last())
                .isEqualTo(3);
    }

    @Test
    void aTriggerThatNeverHoldsAsksNothing() {
        var verdict = STAIRS.check(knows(GUARD, NOT_FOUR).whenever("at 9", s -> s == 9));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(findings(verdict).asked()).isZero();
        assertThat(verdict.toString()).contains("asked:    0 times");
    }

    @Test
    void aSearchCutShortDecidesNothing() {
        var question = knows(GUARD, NOT_FOUR).<String>whenever("low", s -> s < 3);
        var deep = STAIRS.within(Bounds.depth(2)).check(question);
        var cancelled = STAIRS.cancelledBy(() -> true).check(question);

        assertThat(STAIRS.check(question).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(deep.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(deep.coverage().stoppedBy()).contains(StopReason.DEPTH);
        assertThat(cancelled.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(cancelled.coverage().stoppedBy()).contains(StopReason.CANCELLED);
    }

    @Test
    void aSymmetryIsRefused() {
        assertThatThrownBy(() -> STAIRS.upTo(new OneMember<>())
                        .check(knows(GUARD, NOT_FOUR).everywhere()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check it without upTo");
    }

    @Test
    void aViewThatThrowsIsReportedWithTheWayThere() {
        Agent<Integer> fragile = Agent.remembering("fragile", state -> 6 / (3 - state));

        assertThatThrownBy(() -> STAIRS.check(knows(fragile, NOT_FOUR).everywhere()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.trace().orElseThrow().last()).isEqualTo(3))
                .hasMessageContaining("/ by zero");
    }

    @Test
    void commonKnowledgeIsOfSomebody() {
        assertThatThrownBy(() -> commonlyKnows(List.of(), NOT_FOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("common knowledge needs at least 1 agent");
    }

    @Test
    void aHistoryHasALength() {
        assertThatThrownBy(() -> new PerfectRecallMonitor<>("A", Optional::of, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a history has at least 0 observations, not -1");
    }

    /** Large enough for levels that threads share. */
    @Test
    void threadsChangeNothing() {
        var mill = new Mill(300);
        var question = commonlyKnows(
                        List.of(
                                Mill.seeing("first", Mill.Grain::first),
                                Mill.seeing("second", Mill.Grain::second)),
                        new Formula.Fact<Mill.Grain>("not far", g -> g.first() + g.second() < 550))
                .<Integer>whenever("somewhere", g -> g.first() == 150 && g.second() % 7 == 3);
        var alone = Checker.of(mill).check(question);

        assertThat(alone.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(alone.coverage().states()).isEqualTo(301 * 301);
        assertThat(findings(alone).asked()).isEqualTo(43);
        for (int threads : IntStream.of(2, 4).toArray()) {
            assertThat(Checker.of(mill).threads(threads).check(question).withoutTime())
                    .isEqualTo(alone.withoutTime());
        }
    }

    /** Two counters, of which each action moves one. */
    private record Mill(int most) implements Model<Mill.Grain, Integer> {
        record Grain(int first, int second) {}

        static Agent<Grain> seeing(String name, Function<Grain, Integer> counter) {
            return Agent.remembering(name, counter);
        }

        @Override
        public List<Grain> initialStates() {
            return List.of(new Grain(0, 0));
        }

        @Override
        public List<Integer> actions(Grain grain) {
            return IntStream.of(0, 1)
                    .filter(i -> (i == 0 ? grain.first() : grain.second()) < most)
                    .boxed()
                    .toList();
        }

        @Override
        public Grain next(Grain grain, Integer which) {
            return which == 0
                    ? new Grain(grain.first() + 1, grain.second())
                    : new Grain(grain.first(), grain.second() + 1);
        }
    }
}
