package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.answers.FlipAnswer;
import io.synproof.properties.claims.answers.FlipAnswers;
import io.synproof.properties.claims.answers.Ground;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flip is answered by the claim itself, or by an answer; and no answer is idle. */
class RepliesTest {
    private static final Claim CLAIM = Catalogue.named("KA-02");
    private static final Check CHECK = CLAIM.checks().getFirst();

    private static final FlipLine DROP = FlipLine.of("KA-02 onlyDead drop 1 2 HOLDS VIOLATED");
    private static final FlipLine CLOCK = FlipLine.of("KA-02 onlyDead msl 1 3 HOLDS VIOLATED");

    private static Replies replies(FlipAnswer... answers) {
        return new Replies(new FlipAnswers(List.of(answers)));
    }

    @Test
    void aNeighbourThatIsAControlOrAnotherCheckIsAnsweredByThat() {
        assertThat(replies().to(CLAIM, CHECK, DROP.neighbour()))
                .hasValue(new Replies.Reply(new Ground.Asked("control of onlyDead"), ""));
        Neighbour oneLoss = new Neighbour("drop", "2", "1");
        assertThat(replies().to(CLAIM, CLAIM.checks().get(1), oneLoss))
                .hasValue(new Replies.Reply(new Ground.Asked("check onlyDead"), ""));
    }

    @Test
    void anotherNeighbourNeedsAnAnswer() {
        FlipAnswer answer = FlipAnswer.of("KA-02", "msl").isNotSpokenOf("003:110", "why");

        assertThat(replies().to(CLAIM, CHECK, CLOCK.neighbour())).isEmpty();
        assertThat(replies(answer).to(CLAIM, CHECK, CLOCK.neighbour()))
                .hasValue(new Replies.Reply(new Ground.NotSpokenOf("003:110"), "why"));
    }

    @Test
    void whatOneRunDecidesNeedsNoOtherAnswer() {
        Check cut = CLAIM.checks().get(1);
        Neighbour patient = new Neighbour("msl", "1", "3");

        assertThat(cut.expected()).isEqualTo(Outcome.VIOLATED);
        assertThat(replies().to(CLAIM, cut, patient))
                .hasValue(new Replies.Reply(new Ground.OneRun(false), ""));
        assertThat(replies(FlipAnswer.of("KA-02", "msl").isNotSpokenOf("why"))
                        .to(CLAIM, cut, patient))
                .hasValue(new Replies.Reply(new Ground.NotSpokenOf(""), "why"));
    }

    @Test
    void flipsWithoutAnAnswerAndAnswersWithoutAFlipAreFound() {
        FlipAnswer needed = FlipAnswer.of("KA-02", "msl").isNotSpokenOf("why");
        FlipAnswer answeredByTheControl = FlipAnswer.of("KA-02", "drop").isNotSpokenOf("why");
        FlipAnswer ofOthers = FlipAnswer.of("HS", "msl").isNotSpokenOf("why");
        FlipAnswer wider = FlipAnswer.everywhere("msl").isNotSpokenOf("why");
        List<FlipLine> flips = List.of(DROP, CLOCK);

        assertThat(replies().unanswered(flips)).containsExactly(CLOCK);
        assertThat(replies(needed).unanswered(flips)).isEmpty();
        assertThat(replies(wider, needed, answeredByTheControl, ofOthers).idle(flips))
                .containsExactly(wider, answeredByTheControl, ofOthers);
    }

    @Test
    void aFlipIsWrittenAsItIsRead() {
        assertThat(CLOCK).hasToString("KA-02 onlyDead msl 1 3 HOLDS VIOLATED");
        assertThat(CLOCK.checkNamed()).isEqualTo(CHECK);
        assertThatThrownBy(() -> FlipLine.of("KA-02 onlyDead msl 1 3"))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> FlipLine.of("KA-02 onlyDead msl 1 3 HOLDS FALLS"))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() ->
                        FlipLine.of("KA-02 onlyDaed msl 1 3 HOLDS VIOLATED").checkNamed())
                .isInstanceOf(BadInputException.class);
    }
}
