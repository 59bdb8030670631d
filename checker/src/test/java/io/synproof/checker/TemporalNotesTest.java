package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What verdicts on temporal questions say of what was assumed, and of what was asked. */
class TemporalNotesTest {
    private static final Temporal<String> GOOD = Temporal.eventually("good", "good"::equals);

    private static boolean isDelivery(Edge edge) {
        return edge.arrow().equals("-deliver>");
    }

    @Test
    void anAssumptionSaysItsStrength() {
        assertThat(Stream.of(
                                Fairness.<Edge>weak("a", _ -> true),
                                Fairness.<Edge>weakForEach("a", Optional::of),
                                Fairness.<Edge>strong("b", _ -> true),
                                Fairness.<Edge>strongForEach("b", Optional::of),
                                Fairness.<Edge>strongForEachBlockedToo("c", Optional::of),
                                Fairness.<Edge>notEveryCopyLost(
                                        "not every copy is lost", Optional::of, Optional::of),
                                Fairness.<Edge>timePasses())
                        .map(Fairness::title))
                .containsExactly(
                        "weak fairness of \"a\"",
                        "weak fairness of \"a\"",
                        "strong fairness of \"b\"",
                        "strong fairness of \"b\"",
                        "strong fairness even when blocked of \"c\"",
                        "not every copy is lost",
                        "time passes");
    }

    @Test
    void fairnessThatSpeaksOfNoActionIsNoted() {
        Graph graph = Graph.of("a -> a", "a -deliver> good", "good -after> good");
        Fairness<Edge> delivery = Fairness.strong("delivery", TemporalNotesTest::isDelivery);
        Fairness<Edge> after = Fairness.weak("after", edge -> edge.arrow().equals("-after>"));
        Fairness<Edge> typo = Fairness.weak("typo", edge -> edge.arrow().equals("-delivery>"));

        Verdict<String, Edge> verdict =
                Checker.of(graph).check(GOOD, List.of(delivery, after, typo));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.notes())
                .containsExactly("weak fairness of \"typo\" speaks of no action that was found");
        assertThat(verdict.toString())
                .contains("\nnote:     weak fairness of \"typo\" speaks of no action");
        assertThat(Checker.of(graph).check(GOOD, List.of(delivery, after)).notes())
                .isEmpty();
        assertThat(Checker.of(graph).check(GOOD, List.of(typo)).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void whatIsNeverOrAlwaysSoIsNoted() {
        Checker<String, Edge> checker = Checker.of(Graph.of("a -> b", "b -> a"));
        Predicate<String> a = "a"::equals;
        Predicate<String> none = "x"::equals;
        Predicate<String> any = _ -> true;

        assertThat(checker.check(Temporal.leadsTo("", none, a)).notes())
                .containsExactly("the cause is so in no state that was found");
        assertThat(checker.check(Temporal.leadsTo("", a, none)).notes())
                .containsExactly("the effect is so in no state that was found");
        assertThat(checker.check(Temporal.eventually("", a)).notes())
                .containsExactly("it is so in every initial state");
        assertThat(checker.check(Temporal.eventually("", none)).notes())
                .containsExactly("it is so in no state that was found");
        for (Temporal<String> always : List.of(
                Temporal.alwaysEventually("", any),
                Temporal.eventuallyAlways("", any),
                Temporal.alwaysPossible("", any))) {
            assertThat(checker.check(always).notes())
                    .containsExactly("it is so in every state that was found");
        }
        for (Temporal<String> never : List.of(
                Temporal.alwaysEventually("", none),
                Temporal.eventuallyAlways("", none),
                Temporal.alwaysPossible("", none))) {
            assertThat(checker.check(never).notes())
                    .containsExactly("it is so in no state that was found");
        }
        assertThat(checker.check(Temporal.leadsTo("", a, "b"::equals)).notes()).isEmpty();
        assertThat(checker.check(Temporal.eventually("", "b"::equals)).notes()).isEmpty();
        assertThat(checker.check(Temporal.alwaysEventually("", a)).notes()).isEmpty();
        assertThat(checker.check(Temporal.eventuallyAlways("", a)).notes()).isEmpty();
        assertThat(checker.check(Temporal.alwaysPossible("", a)).notes()).isEmpty();
    }

    @Test
    void atomsThatAreNeverOrAlwaysSoAreNoted() {
        Checker<String, Edge> checker = Checker.of(Graph.of("a -> b", "b -> a"));
        Ltl<String> a = Ltl.holds("a", "a"::equals);
        Ltl<String> none = Ltl.holds("asked", "x"::equals);
        Ltl<String> any = Ltl.holds("any one", _ -> true);

        assertThat(checker.check(Temporal.formula(none.implies(a).and(any.or(a)).always()))
                        .notes())
                .containsExactly(
                        "asked is so in no state that was found",
                        "\"any one\" is so in every state that was found");
        assertThat(checker.check(Temporal.formula(a.eventually())).notes()).isEmpty();
    }
}
