package io.synproof.properties.claims.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One answer covers many flips, and the narrowest counts. */
class FlipAnswersTest {
    private static final Claim CLAIM = Catalogue.named("KA-02");
    private static final Check CHECK = CLAIM.checks().getFirst();

    private static boolean answers(FlipAnswer answer, String key, String to) {
        return answer.answers(CLAIM, CHECK, key, to);
    }

    private static FlipAnswer.Draft of(String where) {
        return FlipAnswer.of(where, "drop");
    }

    @Test
    void aSettingIsAnsweredWhateverItIsMovedToOrForOneValue() {
        FlipAnswer any = FlipAnswer.everywhere("drop").isNotSpokenOf("why");
        FlipAnswer one = FlipAnswer.everywhere("drop=1", "msl=3").isNotSpokenOf("why");

        assertThat(answers(any, "drop", "1")).isTrue();
        assertThat(answers(any, "drop", "unlimited")).isTrue();
        assertThat(answers(one, "drop", "1")).isTrue();
        assertThat(answers(one, "msl", "3")).isTrue();
        assertThat(answers(one, "drop", "unlimited")).isFalse();
        assertThat(answers(any, "dropOnly", "syn")).isFalse();
    }

    @Test
    void anAnswerIsOfAllClaimsOfAGroupOfAClaimOrOfACheck() {
        assertThat(List.of("", "KA", "KA-02", "KA-02/onlyDead"))
                .allMatch(where -> answers(of(where).isNotSpokenOf("why"), "drop", "1"));
        assertThat(List.of("HS", "KA-03", "KA-02/cut", "KA-0"))
                .noneMatch(where -> answers(of(where).isNotSpokenOf("why"), "drop", "1"));
    }

    @Test
    void aConditionIsShownByACheckOfTheClaimThatHasTheSettingOtherwise() {
        FlipAnswer shown = FlipAnswer.of("KA-02", "drop", "ports").isCondition("cut", "why");
        FlipAnswer nowhere = FlipAnswer.of("KA-02", "drop").isCondition("cat", "why");

        assertThat(answers(shown, "drop", "2")).isTrue();
        assertThat(answers(shown, "ports", "2")).isFalse();
        assertThat(answers(nowhere, "drop", "2")).isFalse();
    }

    @Test
    void ofSeveralAnswersTheNarrowestCounts() {
        FlipAnswer all = FlipAnswer.everywhere("drop=1").isNotSpokenOf("all");
        FlipAnswer group = FlipAnswer.of("KA", "drop").isNotSpokenOf("group");
        FlipAnswer claim = FlipAnswer.of("KA-02", "drop").isNotSpokenOf("claim");
        FlipAnswer value = FlipAnswer.of("KA-02", "drop=1").isNotSpokenOf("value");
        FlipAnswer check = FlipAnswer.of("KA-02/onlyDead", "drop").isNotSpokenOf("check");

        for (List<FlipAnswer> several : List.of(
                List.of(all, group),
                List.of(group, claim),
                List.of(claim, value),
                List.of(value, check))) {
            assertThat(new FlipAnswers(several).to(CLAIM, CHECK, "drop", "1"))
                    .hasValue(several.getLast());
            assertThat(new FlipAnswers(several.reversed()).to(CLAIM, CHECK, "drop", "1"))
                    .hasValue(several.getLast());
        }
        assertThat(new FlipAnswers(List.of(all)).to(CLAIM, CHECK, "drop", "2")).isEmpty();
    }

    @Test
    void anAnswerToASettingThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> FlipAnswer.everywhere("dorp=1").isNotSpokenOf("why"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("dorp");
    }

    @Test
    void theGroundIsSaidInWords() {
        assertThat(of("KA").isNotSpokenOf("why").ground().words())
                .isEqualTo("no note speaks of it");
        assertThat(of("KA").isNotSpokenOf("003:110", "why").ground().words())
                .isEqualTo("the sentence does not speak of it, notes 003:110");
        assertThat(of("KA").isCondition("cut", "why").ground().words())
                .isEqualTo("a condition that the claim names: check cut");
    }
}
