package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** The counts of conversations, and what a run says that could judge few of them. */
class TallyTest {
    private static final Move.Inject INJECTED =
            new Move.Inject(Control.ACK, SeqPlace.NEXT, AckPlace.NXT);

    private static Played played(boolean slow, Option<String> difference) {
        Exchange exchange = new Exchange(
                State.ESTABLISHED,
                INJECTED,
                new Happening.Arrival(Segment.parse(Seen.SPACE, "<SEQ=301><ACK=101><CTL=ACK>")),
                "00",
                List.empty(),
                new Judge.Judgement(List.empty(), List.of(KnownDifference.EDGE), List.empty()),
                Option.none(),
                0);
        return new Played(
                new Schedule(true, 100, 300, Offers.NONE, List.of(INJECTED)),
                List.of(exchange),
                difference,
                slow);
    }

    private static ConverseReport report(Tally tally, int tries) {
        return tally.report(new ConversePlan(tries, 1, RuleProfile.LINUX, 1), 1, false);
    }

    private static ConverseReport report(int judged, int slow) {
        Tally tally = new Tally();
        for (int i = 0; i < judged + slow; i++) {
            tally.count(played(i >= judged, Option.none()));
        }
        return tally.report(new ConversePlan(judged + slow, 1, RuleProfile.LINUX, 1), 1, false);
    }

    @Test
    void aSlowConversationIsCountedAndNothingElse() {
        ConverseReport report = report(2, 1);

        assertThat(report.extent().played()).isEqualTo(3);
        assertThat(report.extent().judged()).isEqualTo(2);
        assertThat(report.known().get(KnownDifference.EDGE)).containsExactly(2);
        assertThat(report.met(State.ESTABLISHED, INJECTED.kind())).isEqualTo(2);
        assertThat(report(0, 1).cells()).isEmpty();
    }

    @Test
    void aRunThatJudgedLessThanHalfIsUndecided() {
        assertThat(report(0, 0).isDecided()).isFalse();
        assertThat(report(0, 3).isDecided()).isFalse();
        assertThat(report(1, 2).isDecided()).isFalse();
        assertThat(report(2, 2).isDecided()).isTrue();
        assertThat(ConverseText.lines(report(1, 2)).last())
                .isEqualTo("Undecided: no unexplained difference, but only 1 of 3 conversations"
                        + " could be judged.");
        assertThat(ConverseText.lines(report(2, 2)).last()).isEqualTo("No unexplained difference.");
    }

    @Test
    void anExampleSaysHowFarItIsShrunk() {
        Played found = played(false, Option.some("a kind"));
        Tally tally = new Tally();
        tally.count(found);

        assertThat(ConverseText.lines(report(tally, 1))).contains("  (as it was drawn)");
        tally.shrunk("a kind", found, Shrinking.CUT_SHORT);
        assertThat(ConverseText.lines(report(tally, 1)))
                .contains("a kind (1 conversations)", "  (a smaller one may exist)");
        tally.shrunk("a kind", found, Shrinking.DONE);
        assertThat(ConverseText.lines(report(tally, 1))).noneMatch(line -> line.startsWith("  ("));
    }
}
