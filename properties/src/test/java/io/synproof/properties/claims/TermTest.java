package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.report.ClaimText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Term RIGHT = term("SYN_SENT");
    private static final Term WRONG = term("SYN_SEND");

    private static Term term(String said) {
        return new Term(said, "SYN-SENT", "RFC 9293, 3.3.2");
    }

    private static ClaimVerdict verdict(Term... terms) {
        Claim claim = new Claim(
                "XX-01",
                "A state is called so.",
                List.of(),
                "WORDING",
                "",
                List.of(),
                List.of(terms));
        return new ClaimResult(claim, List.of()).verdict();
    }

    @Test
    void aClaimWhoseTermsAreAllTheStandardsIsConfirmedHoweverTheyAreWritten() {
        assertThat(verdict(RIGHT)).isEqualTo(ClaimVerdict.CONFIRMED);
    }

    @Test
    void oneOtherTermRefutesIt() {
        assertThat(verdict(RIGHT, WRONG)).isEqualTo(ClaimVerdict.REFUTED);
    }

    @Test
    void aClaimWithoutTermsAndChecksIsNotCheckable() {
        assertThat(verdict()).isEqualTo(ClaimVerdict.NOT_CHECKABLE);
    }

    @Test
    void theReaderIsToldTheStandardsTermAndWhereItStands() {
        assertThat(ClaimText.of(WRONG))
                .isEqualTo("SYN_SEND           in the standard: SYN-SENT (RFC 9293, 3.3.2)");
    }

    @Test
    void noStateHasTheNamesThatTheNotesGive() {
        assertThat(Catalogue.named("HS-24").terms()).noneMatch(Term::isStandard).hasSize(4);
    }
}
