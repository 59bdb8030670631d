package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.properties.report.ClaimText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Term RIGHT = Term.ofState("SYN_SENT", State.SYN_SENT);
    private static final Term WRONG = Term.ofState("SYN_SEND", State.SYN_SENT);

    private static ClaimVerdict verdict(Term... terms) {
        Claim claim = Claim.wording("XX-01", "A state is called so.", List.of(), "", terms);
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
