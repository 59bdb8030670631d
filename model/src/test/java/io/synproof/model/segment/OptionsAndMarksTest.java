package io.synproof.model.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and marks: how they read, their order, and which cannot exist. */
class OptionsAndMarksTest {
    private static final SequenceSpace SPACE = new SequenceSpace(10);
    private static final Timestamp SEVEN = new Timestamp(7);

    private static SackBlock block(int left, int right) {
        return new SackBlock(SPACE.number(left), SPACE.number(right));
    }

    private static Options parsed(String options) {
        return Segment.parse(SPACE, "<SEQ=1><ACK=1><CTL=ACK>" + options).options();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=100><CTL=SYN><WND=9><MSS=1460><WS=7><SACK-OK><TS=4294967295><ECHO=0>",
                "<SEQ=300><ACK=101><CTL=SYN,ACK,ECE><WS=0>",
                "<SEQ=1><ACK=0><CTL=ACK,PSH,URG,ECE,CWR><DATA=3><SACK=5-9,12-14><TS=7><ECHO=3>",
                "<SEQ=7><ACK=1><CTL=FIN,ACK,PSH><DATA=2>",
                "<SEQ=1023><CTL=RST,CWR><WS=255>"
            })
    void areReadInTheNotationInWhichTheyAreWritten(String text) {
        assertThat(Segment.parse(SPACE, text)).hasToString(text);
    }

    @Test
    void areReadInAnyOrder() {
        assertThat(parsed("<ECHO=3><SACK=12-14,5-9><TS=7>"))
                .isEqualTo(Options.NONE
                        .with(List.of(block(12, 14), block(5, 9)))
                        .with(Option.some(SEVEN))
                        .echoing(Option.some(new Timestamp(3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<FOO=1> | no option FOO; they are MSS, WS, SACK-OK, SACK, TS, ECHO",
                "<WS=1><WS=2> | the option WS stands there twice",
                "<WS=256> | the option WS has a number from 0 to 255, not \"256\"",
                "<MSS=> | the option MSS has a number from 1 to 65535, not \"\"",
                "<SACK=5> | not a block: \"5\"; blocks are written 5-9,12-14",
                "<SACK=5-1024> | not a sequence number: 1024; they go up to 1023"
            })
    void whatIsNoOptionIsRefused(String text, String message) {
        assertThatThrownBy(() -> parsed(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aShiftCountHasEightBits() {
        assertThat(Options.NONE.scaling(255).windowScale()).isEqualTo(255);
        assertThatThrownBy(() -> Options.NONE.scaling(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window scale 256");
        assertThatThrownBy(() -> Options.NONE.scaling(-2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsChangedBackIsWhatItWas() {
        Options none = Options.NONE
                .with(3)
                .scaling(2)
                .permittingSack(true)
                .with(0)
                .scaling(Options.UNSCALED)
                .permittingSack(false);
        assertThat(none).isEqualTo(Options.NONE).hasSameHashCodeAs(Options.NONE).hasToString("");
    }

    @Test
    void areOrderedFieldByField() {
        Options scaled = Options.NONE.scaling(0);
        Options wider = Options.NONE.scaling(1);
        Options permitting = wider.permittingSack(true);
        Options one = permitting.with(List.of(block(5, 9)));
        Options two = permitting.with(List.of(block(5, 9), block(1, 2)));
        Options longer = permitting.with(List.of(block(5, 10)));
        Options echoing = longer.echoing(Option.some(Timestamp.ZERO));
        Options stamped = Options.NONE.with(Option.some(SEVEN));
        assertThat(List.of(
                                stamped,
                                echoing,
                                longer,
                                two,
                                one,
                                permitting,
                                wider,
                                scaled,
                                Options.NONE)
                        .sorted())
                .containsExactly(
                        Options.NONE,
                        scaled,
                        wider,
                        permitting,
                        one,
                        two,
                        longer,
                        echoing,
                        stamped);
    }

    @Test
    void segmentsThatDifferInTheirMarksAloneAreInOrder() {
        Segment bare = Segment.parse(SPACE, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>");
        Segment pushed = bare.with(Marks.PSH);
        assertThat(pushed).isGreaterThan(bare).isNotEqualTo(bare);
        assertThat(pushed.with(Marks.NONE)).isEqualTo(bare);
    }

    @Test
    void marksStayWhateverElseBecomesOfASegment() {
        Segment pushed = Segment.parse(SPACE, "<SEQ=1><ACK=1><CTL=ACK,PSH><DATA=1>");
        assertThat(pushed.saying(3).with(Options.NONE.with(2)).erased().marks())
                .isEqualTo(Marks.PSH);
    }

    @Test
    void marksAreTheBitsOfTheHeaderThatAreNoControl() {
        assertThat(Marks.in(0xff)).hasToString("PSH,URG,ECE,CWR");
        assertThat(Marks.in(0x12)).isEqualTo(Marks.NONE).hasToString("");
        assertThat(Marks.PSH.and(Marks.CWR).bits()).isEqualTo(0x88);
        assertThat(Marks.PSH.and(Marks.CWR).psh()).isTrue();
        assertThat(Marks.PSH.and(Marks.CWR).cwr()).isTrue();
        assertThat(Marks.PSH.and(Marks.CWR).urg()).isFalse();
        assertThat(Marks.PSH.and(Marks.CWR).ece()).isFalse();
        assertThatThrownBy(() -> new Marks(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("marks 0x1");
    }

    @Test
    void aBlockEndsBeforeItsRightEdgeAndMayWrap() {
        SackBlock wrapping = block(1020, 4);
        assertThat(wrapping.length()).isEqualTo(8);
        assertThat(wrapping.holds(SPACE.number(1020))).isTrue();
        assertThat(wrapping.holds(SPACE.number(3))).isTrue();
        assertThat(wrapping.holds(SPACE.number(4))).isFalse();
        assertThat(wrapping.holds(SPACE.number(1019))).isFalse();
    }

    @Test
    void anUnstampedSegmentEchoesNothing() {
        Segment stamped = Segment.parse(SPACE, "<SEQ=1><ACK=1><CTL=ACK><WS=1><TS=7><ECHO=3>");
        assertThat(stamped.unstamped()).hasToString("<SEQ=1><ACK=1><CTL=ACK><WS=1>");
    }
}
