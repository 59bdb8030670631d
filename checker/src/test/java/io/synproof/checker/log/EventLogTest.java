package io.synproof.checker.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.Checker;
import io.synproof.checker.OneMember;
import io.synproof.checker.log.EventLog.Entry;
import io.synproof.checker.log.LogFindings.Alternative;
import io.synproof.checker.log.Network.Arc;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A log is what some run of the model shows, or it is told where it is no longer so. */
class EventLogTest {

    /** A door that is knocked at, opened inside without a sound, entered, or slammed. */
    private static final Network DOOR =
            Network.of("shut k shut", "shut . open", "open e in", "open s shut", "in l shut");

    private static Verdict<String, Arc> explained(Network network, String letters) {
        return Checker.of(network).explains(Network.log(letters));
    }

    private static LogFindings<String, Arc> findings(Verdict<String, Arc> verdict) {
        return ((Evidence.Explained<String, Arc>) verdict.evidence()).findings();
    }

    private static String run(Verdict<String, Arc> verdict) {
        return verdict.trace().orElseThrow().actions().stream()
                .map(Arc::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLogThatARunShowsIsExplainedByTheShortestSuchRun() {
        Verdict<String, Arc> verdict = explained(DOOR, "kel");

        assertThat(verdict.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(run(verdict)).isEqualTo("shutkshut shut.open openein inlshut");
        assertThat(findings(verdict).isExplained()).isTrue();
        assertThat(findings(verdict).gap()).isEmpty();
        assertThat(verdict.orThrow()).isSameAs(verdict);
        assertThat(verdict.coverage().stoppedBy()).contains(StopReason.DECIDED);
    }

    @Test
    void anEmptyLogIsExplainedByTheStart() {
        assertThat(explained(DOOR, "").toString().lines().limit(2))
                .containsExactly("REACHED: explains \"\", by 0 steps", "    0. shut");
    }

    @Test
    void theFirstEntryThatNoRunExplainsIsToldWithTheStatesAndWhatWasPossible() {
        Verdict<String, Arc> verdict = explained(DOOR, "kle");
        LogFindings<String, Arc> findings = findings(verdict);

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(findings.explained()).isEqualTo(1);
        assertThat(findings.gap()).contains("l");
        assertThat(findings.states()).isEqualTo(2);
        assertThat(findings.some()).containsExactly("shut", "open");
        assertThat(findings.instead())
                .containsExactly(
                        new Alternative<>("k", Arc.of("shut k shut"), "shut"),
                        new Alternative<>("e", Arc.of("open e in"), "open"),
                        new Alternative<>("s", Arc.of("open s shut"), "open"));
        assertThat(run(verdict)).isEqualTo("shutkshut");
    }

    @Test
    void theVerdictIsToldInWords() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> explained(DOOR, "kle").orThrow())
                .withMessage("""
                        UNREACHABLE: explains "kle", only 1 of 3 entries
                            0. shut
                               shutkshut
                            1. shut
                        entry 2:  l
                        instead:  k (shutkshut); e (openein); s (opensshut)
                        before:   2 possible states
                            shut
                            open
                        searched: 4 states, 8 transitions, depth 2, 0 terminal, 0 deadlocks; \
                        complete
                        bounds:   none
                        replay:   Trace.follow(model, "0:0")""");
    }

    @Test
    void whereNothingMoreCanBeObservedThatIsSaid() {
        assertThat(explained(Network.of("a x b", "b . c"), "xx").toString())
                .contains("entry 2:  x\ninstead:  nothing more\nbefore:   2 possible states\n");
    }

    @Test
    void theSilentStepsThatExplainItAreTheFewest() {
        Network detour = Network.of("a . b", "b . c", "c x d", "a . e", "e x d", "d y d");

        assertThat(run(explained(detour, "xy"))).isEqualTo("a.e exd dyd");
    }

    @Test
    void onlyWhatIsDeclaredSilentIsSilent() {
        Network two = Network.of("a x b", "b y c");
        EventLog<String, Arc> log = EventLog.ofActions("second alone", List.of(Arc.of("b y c")));

        assertThat(Checker.of(two).explains(log).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(Checker.of(two)
                        .explains(log.silent(arc -> arc.shows().equals("x")))
                        .outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(Checker.of(two)
                        .explains(log.silent(arc -> arc.shows().equals("y")))
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void anEntryThatMayBeMissingMayAlsoBeThere() {
        Network twice = Network.of("a x b", "b x c", "c y d");
        EventLog<String, Arc> one = Network.log("xy");

        assertThat(Checker.of(twice).explains(one).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(Checker.of(twice)
                        .explains(one.lacking(arc -> arc.shows().equals("x")))
                        .outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(Checker.of(twice)
                        .explains(Network.log("xxxy").lacking(arc -> arc.shows().equals("x")))
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void anEntryMaySayOfItselfWhatItMatches() {
        EventLog<String, Arc> log = EventLog.ofEntries(
                "anything, then in",
                List.of(
                        new Entry<>("something", _ -> true),
                        new Entry<>("comes in", step -> step.after().equals("in"))));

        assertThat(run(Checker.of(DOOR).explains(log))).isEqualTo("shut.open openein");
    }

    @Test
    void aBoundThatCutsLeavesItUndecided() {
        Verdict<String, Arc> states =
                Checker.of(DOOR).within(Bounds.states(2)).explains(Network.log("kkkkx"));
        Verdict<String, Arc> depth =
                Checker.of(DOOR).within(Bounds.depth(3)).explains(Network.log("kelx"));

        assertThat(states.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(states.coverage().stoppedBy()).contains(StopReason.STATES);
        assertThat(depth.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(depth.coverage().stoppedBy()).contains(StopReason.DEPTH);
        assertThat(findings(depth).explained()).isEqualTo(2);
        assertThat(Checker.of(DOOR)
                        .within(Bounds.depth(4))
                        .explains(Network.log("kel"))
                        .outcome())
                .isEqualTo(Outcome.REACHED);
    }

    @Test
    void aCutStateMayExplainWhatComes() {
        Network cut = Network.of("a x b", "a . cut", "b y b");

        assertThat(explained(cut, "xy").outcome()).isEqualTo(Outcome.REACHED);
        assertThat(explained(cut, "xz").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(explained(cut, "xz").coverage().cut()).isEqualTo(1);
    }

    @Test
    void aStepToACutStateCountsOnceThoughItMayLackItsEntry() {
        EventLog<String, Arc> log = Network.log("x").lacking(_ -> true);

        assertThat(Checker.of(Network.of("a x cut")).explains(log).coverage().cut())
                .isEqualTo(1);
    }

    @Test
    void aModelWithoutARunExplainsNotEvenAnEmptyLog() {
        Verdict<String, Arc> verdict = explained(Network.of("cut x a"), "");

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(findings(verdict).isExplained()).isFalse();
        assertThat(findings(verdict).run()).isEmpty();
        assertThat(findings(verdict).gap()).isEmpty();
        assertThat(verdict.toString())
                .startsWith("UNDECIDED: explains \"\", only 0 of 0 entries\n");
    }

    @Test
    void aCancelledSearchIsUndecided() {
        assertThat(Checker.of(DOOR)
                        .cancelledBy(() -> true)
                        .explains(Network.log("k".repeat(1000) + "x"))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aSymmetryIsRefusedForItChangesWhatIsSeen() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Checker.of(DOOR).upTo(new OneMember<>()).explains(Network.log("k")))
                .withMessageContaining("without upTo");
    }

    @Test
    void whatThrowsInALogIsToldWithItsPlace() {
        Predicate<Object> throwing = _ -> {
            throw new IllegalStateException("unreadable");
        };
        List<EventLog<String, Arc>> logs = List.of(
                EventLog.ofEntries("entry", List.of(new Entry<>("bad", throwing))),
                Network.log("lacking").lacking(throwing));

        assertThat(logs)
                .allSatisfy(log -> assertThatExceptionOfType(ModelException.class)
                        .isThrownBy(() -> Checker.of(DOOR).explains(log))
                        .withMessageContaining("unreadable")
                        .withMessageContaining("at action: shutkshut"));
    }
}
