package io.synproof.checker.knowledge;

import static io.synproof.checker.knowledge.Formula.commonlyKnows;
import static io.synproof.checker.knowledge.Formula.knows;
import static io.synproof.checker.knowledge.TwoGenerals.A;
import static io.synproof.checker.knowledge.TwoGenerals.ATTACK;
import static io.synproof.checker.knowledge.TwoGenerals.B;
import static io.synproof.checker.knowledge.TwoGenerals.ladder;
import static io.synproof.checker.verdict.Found.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.knowledge.TwoGenerals.Event;
import io.synproof.checker.knowledge.TwoGenerals.Field;
import io.synproof.checker.knowledge.TwoGenerals.Link;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.PairMemory;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each message that arrives adds one storey of knowledge, and none adds the last. */
class TwoGeneralsTest {
    private static final int MESSAGES = 6;

    private static Checker<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>, Event>
            generals(Link link, int messages) {
        return Checker.of(
                new TwoGenerals.Remembered(new TwoGenerals(link, messages), 1 + messages).model());
    }

    private static Verdict<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>, Event>
            afterMessages(int storeys, int arrived) {
        return generals(Link.LOSSY, MESSAGES)
                .check(ladder(storeys)
                        .whenever(
                                arrived + " messages have arrived",
                                state -> state.state().arrived() == arrived));
    }

    private static Outcome outcomeOfNever(int storeys, int arrived) {
        return generals(Link.LOSSY, MESSAGES)
                .check(new Knowledge<>(
                        ladder(storeys),
                        new Knowledge.InState<>(
                                arrived + " messages have arrived",
                                state -> state.state().arrived() == arrived),
                        true))
                .outcome();
    }

    private static <S, E> Knowledge<S, E> never(Formula<S> formula) {
        return formula.<E>everywhere().never();
    }

    @Test
    void asManyStoreysAreKnownAsMessagesHaveArrived() {
        for (int arrived = 1; arrived <= MESSAGES; arrived++) {
            assertThat(afterMessages(arrived, arrived).outcome()).isEqualTo(Outcome.HOLDS);
        }
    }

    @Test
    void oneStoreyMoreIsNeverKnownAndTheTwoRunsDifferInTheLastMessage() {
        for (int arrived = 1; arrived < MESSAGES; arrived++) {
            var verdict = afterMessages(arrived + 1, arrived);

            assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
            assertThat(outcomeOfNever(arrived + 1, arrived)).isEqualTo(Outcome.HOLDS);
            // The chain: each run has one message less than the one before it.
            assertThat(findings(verdict).ignorance().orElseThrow().runs()).hasSize(arrived + 2);
        }
    }

    @Test
    void oneHistoryAloneIsTheViewOfItsGeneral() {
        assertThat(alone("A")).isEqualTo(Outcome.HOLDS);
        assertThat(alone("B")).isEqualTo(Outcome.VIOLATED);
    }

    /** Whether a general, whose history alone is kept, knows of the decision once it is made. */
    private static Outcome alone(String general) {
        PerfectRecallMonitor<Event, Event> seen = TwoGenerals.history(general, 1);
        Formula.Fact<MonitoredState<Field, List<Event>>> attack = new Formula.Fact<>(
                "A has decided to attack",
                state -> state.state().plan() == TwoGenerals.Plan.ATTACK);
        return Checker.of(new TwoGenerals(Link.LOSSY, 0).monitoredBy(seen))
                .check(knows(seen.ofMonitored(), attack)
                        .whenever("it is so", state -> attack.holds().test(state)))
                .outcome();
    }

    private static Verdict<MonitoredState<Field, PairMemory<List<Event>, List<Event>>>, Event>
            afterTheFirstMessage() {
        return generals(Link.LOSSY, 2)
                .check(knows(A, knows(B, ATTACK))
                        .after(
                                "the first message",
                                step -> step.action().who().equals("B")
                                        && step.action().what() == TwoGenerals.What.RECEIVES));
    }

    /** But for the states, whose lines it leaves the ends of out. */
    @Test
    void theDocumentShowsTheVerdict() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "knowledge.md"));

        assertThat(afterTheFirstMessage().toString().lines())
                .filteredOn(line -> !line.startsWith("run "))
                .hasSizeGreaterThan(9)
                .allSatisfy(line -> assertThat(document).contains("\n    " + line + "\n"));
    }

    @Test
    void theTwoRunsStandSideBySide() {
        var verdict = afterTheFirstMessage();

        assertThat(verdict.toString().lines().limit(10))
                .containsExactly(
                        "VIOLATED: A knows that B knows that A has decided to attack, after the"
                                + " first message",
                        "       run 1             run 2             run 3",
                        "    1. A decides ATTACK  A decides ATTACK",
                        "    2. A sends #1        A sends #1",
                        "    3. B receives #1",
                        "run 1 ends in MonitoredState[state=Field[plan=ATTACK, sent=1, arrived=1,"
                                + " lost=false], memory=PairMemory[first=[A decides ATTACK,"
                                + " A sends #1],"
                                + " second=[B receives #1]]]",
                        "    A sees the same after runs 1 and 2: [A decides ATTACK, A sends #1]",
                        "run 2 ends in MonitoredState[state=Field[plan=ATTACK, sent=1, arrived=0,"
                                + " lost=false], memory=PairMemory[first=[A decides ATTACK,"
                                + " A sends #1],"
                                + " second=[]]]",
                        "    B sees the same after runs 2 and 3: []",
                        "run 3 ends in MonitoredState[state=Field[plan=OPEN, sent=0, arrived=0,"
                                + " lost=false], memory=PairMemory[first=[], second=[]]]");
        assertThat(verdict.toString().lines().skip(10))
                .containsExactly(
                        "asked:    1 time, known 0, not known 1",
                        "searched: 9 states, 8 transitions, depth 5, 4 terminal, 4 deadlocks;"
                                + " complete",
                        "bounds:   none",
                        "replay:   Trace.follow(model, \"0:0.0.0\")");
    }

    @Test
    void commonKnowledgeIsNeverReachedOverALossyLink() {
        for (int messages = 1; messages <= MESSAGES; messages++) {
            var verdict = generals(Link.LOSSY, messages)
                    .check(never(commonlyKnows(List.of(A, B), ATTACK)));

            assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
            assertThat(verdict.coverage().complete()).isTrue();
        }
    }

    @Test
    void norOverALinkThatOnlyDelays() {
        var verdict =
                generals(Link.SLOW, MESSAGES).check(never(commonlyKnows(List.of(A, B), ATTACK)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void whereTheGeneralsMeetOneMessageIsEnough() {
        var never = generals(Link.RENDEZVOUS, 1).check(never(commonlyKnows(List.of(A, B), ATTACK)));
        var met = generals(Link.RENDEZVOUS, 1)
                .check(commonlyKnows(List.of(A, B), ATTACK)
                        .whenever("they have met", state -> state.state().arrived() == 1));

        assertThat(never.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(findings(never).known()).isEqualTo(1);
        assertThat(met.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(findings(met).asked()).isEqualTo(1);
    }

    @Test
    void aHistoryThatIsTooShortLeavesAllUndecided() {
        var model = new TwoGenerals.Remembered(new TwoGenerals(Link.LOSSY, 2), 2).model();
        var verdict = Checker.of(model).check(ladder(1).everywhere());

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(Checker.of(model).check(never(ladder(1))).outcome())
                .isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().cut()).isEqualTo(1);
    }
}
