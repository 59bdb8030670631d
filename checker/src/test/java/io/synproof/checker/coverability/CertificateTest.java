package io.synproof.checker.coverability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.Medium;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    private static final Courier COURIER = Courier.posting(2);
    private static final String WRITTEN = """
            synproof certificate 1
            property counts 3
            copies none
            parts 8
            control 0 0
            control 1 0
            control 2 UNIT
            control 0 1
            message letter
            control 0 2
            control 1 1
            control 1 2
            patterns 6
            0 1 2 :
            3 1 2 : 4*1
            5 1 2 : 4*2
            3 6 2 :
            5 6 2 : 4*1
            5 7 2 :
            """;

    private static Optional<String> refusal(String text) {
        return Checker.of(COURIER)
                .unbounded()
                .refusal(Courier.neverCounts(3), Certificate.parse(text));
    }

    @Test
    void theWrittenFormIsThatOfTheDocument() {
        var verdict = Checker.of(COURIER).unbounded().check(Courier.neverCounts(3));
        assertThat(verdict.certificate().orElseThrow()).hasToString(WRITTEN);
        assertThat(refusal(WRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 1 2 : 4*1           | 3 1 2 :
            5 1 2 : 4*2           | 5 1 2 : 4*1
            5 7 2 :               | 5 1 2 :
            property counts 3     | property counts 4
            control 1 2           | control 1 3
            """)
    void whatIsChangedIsRefused(String from, String to) {
        assertThat(refusal(WRITTEN.replace(from, to))).isPresent();
    }

    @Test
    void theRefusalHasTheStepThatBreaksIt() {
        assertThat(refusal(WRITTEN.replace("5 1 2 : 4*2", "5 1 2 : 4*1")))
                .contains("the step post from [1, 0, UNIT] with {1 of letter} leads to what no"
                        + " pattern includes: [2, 0, UNIT] with {2 of letter}");
        assertThat(refusal(WRITTEN.replace("0 1 2 :\n", "3 1 2 :\n")))
                .contains("the start leads to what no pattern includes: [0, 0, UNIT] with {}");
    }

    @Test
    void aPatternThatIncludesWhatDecidesIsRefused() {
        assertThat(Checker.of(Courier.posting(2))
                        .unbounded()
                        .refusal(
                                Courier.neverCounts(2),
                                Certificate.parse(WRITTEN.replace("counts 3", "counts 2"))))
                .contains("it includes what decides the property: [2, 2, UNIT] with {}");
    }

    @Test
    void aCertificateOfAnotherModelIsRefused() {
        assertThat(Checker.of(Courier.posting(3))
                        .unbounded()
                        .refusal(Courier.neverCounts(3), Certificate.parse(WRITTEN)))
                .contains("the step post from [2, 0, UNIT] with {2 of letter} leads to what no"
                        + " pattern includes: [3, 0, UNIT] with {3 of letter}");
    }

    @Test
    void aCertificateWithoutCopiesShowsNothingOfCopies() {
        assertThat(Checker.of(Courier.posting(2))
                        .unbounded()
                        .duplicating()
                        .refusal(Courier.neverCounts(3), Certificate.parse(WRITTEN)))
                .contains("it is one without copies, and every number of them is asked for");
    }

    @Test
    void aPatternToWhichNothingLeadsIsRefused() {
        assertThat(refusal(WRITTEN.replace("patterns 6", "patterns 7").concat("0 7 2 :\n")))
                .contains("no step leads to the pattern 0 7 2 :");
    }

    @Test
    void theLineThatIsNoneOfACertificateIsNamed() {
        assertThatThrownBy(() -> Certificate.parse(WRITTEN.replace("4*2", "4*x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a certificate: line 16 should be a number, not \"x\"");
        assertThatThrownBy(() -> Certificate.parse("hello"))
                .hasMessage("not a certificate: line 1 should be synproof certificate 1");
    }

    @Test
    void aCertificateOfADataLinkIsReadBack() {
        var link = Checker.of(new DataLink(4, 3, Medium.boundless())).unbounded();
        Certificate certificate =
                link.check(DataLink.takesNoFrameTwice()).certificate().orElseThrow();
        assertThat(Certificate.parse(certificate.toString())).isEqualTo(certificate);
        assertThat(link.refusal(DataLink.takesNoFrameTwice(), certificate)).isEmpty();
    }
}
