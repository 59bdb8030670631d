package io.synproof.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments: what they occupy, how they read, and which cannot exist. */
class SegmentTest {
    private static final SequenceSpace SPACE = new SequenceSpace(10);

    private static SequenceNumber number(int value) {
        return SPACE.number(value);
    }

    private static Segment text(int first, int length) {
        return new Segment(Control.ACK, number(100), number(300), Text.of(first, length), 0);
    }

    @Test
    void synAndFinOccupyANumberEachAndOctetsOneEach() {
        assertThat(Segment.bare(Control.SYN, number(100), 0).length()).isEqualTo(1);
        assertThat(Segment.bare(Control.RST, number(100), 0).length()).isZero();
        assertThat(text(0, 3).length()).isEqualTo(3);
        Segment textAndFin =
                new Segment(Control.FIN_ACK, number(100), number(300), Text.of(0, 3), 0);
        assertThat(textAndFin.length()).isEqualTo(4);
        assertThat(textAndFin.end()).isEqualTo(number(104));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=100><CTL=SYN>",
                "<SEQ=300><ACK=101><CTL=SYN,ACK>",
                "<SEQ=1><ACK=0><CTL=ACK><DATA=3><WND=4>",
                "<SEQ=7><ACK=1><CTL=FIN,ACK>",
                "<SEQ=1023><CTL=RST>"
            })
    void isReadInTheNotationInWhichItIsWritten(String text) {
        assertThat(Segment.parse(SPACE, text)).hasToString(text);
    }

    @Test
    void octetsAreReadAtTheirPlacesInAStreamThatBeganAtZero() {
        assertThat(Segment.parse(SPACE, "<SEQ=1><ACK=1><CTL=ACK><DATA=2>").text())
                .isEqualTo(Text.of(0, 2));
        assertThat(Segment.parse(SPACE, "<SEQ=3><ACK=1><CTL=FIN,ACK><DATA=1>").text())
                .isEqualTo(Text.of(2, 1));
        assertThat(Segment.parse(SPACE, "<SEQ=0><CTL=SYN><DATA=1>").text())
                .isEqualTo(Text.of(0, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SYN | not a segment: SYN; one is written <SEQ=1><ACK=1><CTL=ACK><DATA=2><WND=4>,"
                        + " of which ACK, DATA and WND may be missing",
                "<SEQ=1><CTL=ACK> | not a segment: <SEQ=1><CTL=ACK>; an acknowledgment number"
                        + " stands where the control bits have ACK",
                "<SEQ=1><CTL=PSH> | no control bits PSH; they are SYN; SYN,ACK; ACK; FIN,ACK; RST;"
                        + " RST,ACK; FIN; SYN,FIN",
                "<SEQ=1024><CTL=SYN> | not a sequence number: 1024; they go up to 1023"
            })
    void whatIsNoSegmentIsRefused(String text, String message) {
        assertThatThrownBy(() -> Segment.parse(SPACE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void readsAsTheRfcWritesIt() {
        assertThat(Segment.bare(Control.SYN, number(100), 0)).hasToString("<SEQ=100><CTL=SYN>");
        assertThat(Segment.acknowledging(Control.SYN_ACK, number(300), number(101), 0))
                .hasToString("<SEQ=300><ACK=101><CTL=SYN,ACK>");
        assertThat(text(0, 3)).hasToString("<SEQ=100><ACK=300><CTL=ACK><DATA=3>");
    }

    @Test
    void whatTcpDoesNotSendCannotBeMade() {
        assertThatThrownBy(() -> Segment.acknowledging(Control.SYN, number(1), number(2), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Segment(Control.RST, number(1), number(0), Text.of(0, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyControlThatTcpSendsAcknowledgesButSynAndRst() {
        assertThat(List.of(Control.values()).reject(Control::ack))
                .containsExactly(Control.SYN, Control.RST, Control.FIN, Control.SYN_FIN);
    }

    @Test
    void textIsCutAtEitherEnd() {
        Text five = Text.of(2, 5);
        assertThat(five.without(2)).isEqualTo(Text.of(4, 3));
        assertThat(five.without(5)).isEqualTo(Text.NONE);
        assertThat(five.without(9)).isEqualTo(Text.NONE);
        assertThat(five.first(3)).isEqualTo(Text.of(2, 3));
        assertThat(five.first(9)).isEqualTo(five);
        assertThat(five.first(0)).isEqualTo(Text.NONE);
    }

    @Test
    void segmentsAreOrderedByContent() {
        Segment syn = Segment.bare(Control.SYN, number(100), 0);
        Segment later = Segment.bare(Control.SYN, number(101), 0);
        Segment tagged = Segment.bare(Control.SYN, number(100), 1);
        assertThat(List.of(text(0, 1), later, tagged, syn).sorted())
                .containsExactly(syn, tagged, later, text(0, 1));
    }

    @Test
    void erasedSegmentsTellNothingOfTheirSender() {
        Segment tagged = new Segment(Control.ACK, number(100), number(300), Text.of(3, 2), 7);
        assertThat(tagged.erased()).isEqualTo(text(0, 2));
    }

    @Test
    void segmentsThatDifferInTheirTextAloneAreOrderedByItsPlaceAndThenItsLength() {
        assertThat(text(0, 3)).isLessThan(text(1, 2));
        assertThat(text(1, 2)).isGreaterThan(text(0, 3)).isLessThan(text(1, 3));
        assertThat(text(1, 3)).isGreaterThan(text(1, 2)).isEqualByComparingTo(text(1, 3));
    }

    @Test
    void optionsAreOrderedByMssAndThenByTimestampWithNoneFirst() {
        Options small = new Options(1, Option.none());
        Options stamped = new Options(1, Option.some(Timestamp.ZERO));
        Options later = new Options(1, Option.some(new Timestamp(2)));
        Options large = new Options(2, Option.none());
        assertThat(List.of(large, later, stamped, small).sorted())
                .containsExactly(small, stamped, later, large);
        assertThat(large).isGreaterThan(later);
    }

    @Test
    void segmentsThatDifferInTheirOptionsAloneAreInOrder() {
        Segment bare = text(0, 1);
        Segment stamped = bare.with(Options.NONE.with(Option.some(Timestamp.ZERO)));
        assertThat(stamped).isGreaterThan(bare);
        assertThat(bare).isLessThan(stamped);
    }

    @Test
    void noOctetsHaveNoPlaceAndAreText() {
        assertThat(new Text(0, 0)).isEqualTo(Text.NONE);
        assertThatThrownBy(() -> new Text(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text of -1 octets from 0");
    }
}
