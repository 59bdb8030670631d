package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.segment.Segment;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** The numbers of what is sent, in the words of RFC 9293: SND.UNA is 101, RCV.NXT 301. */
class RelationsTest {
    private static final Endpoint SENDING = Fixtures.established().with(Fixtures.snd(101, 103));

    private static Segment segment(String text) {
        return Segment.parse(Fixtures.SPACE, text);
    }

    private static String words(Endpoint before, Endpoint after, String sent) {
        return new Relations(before, after, Option.none()).text(segment(sent));
    }

    private static String answer(String arrived, String sent) {
        return new Relations(SENDING, SENDING, Option.some(segment(arrived))).text(segment(sent));
    }

    @Test
    void theNumberIsSndNxtOrSndUnaOrItself() {
        assertThat(words(SENDING, SENDING, "<SEQ=103><ACK=301><CTL=ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>");
        assertThat(words(SENDING, SENDING, "<SEQ=101><ACK=301><CTL=ACK><DATA=2>"))
                .isEqualTo("<SEQ=SND.UNA><ACK=RCV.NXT><CTL=ACK><DATA=2>");
        assertThat(words(SENDING, SENDING, "<SEQ=102><ACK=301><CTL=ACK>"))
                .isEqualTo("<SEQ=102><ACK=RCV.NXT><CTL=ACK>");
    }

    @Test
    void thatOfASynIsIssIfItIsItsOwn() {
        assertThat(words(Fixtures.closed(), Fixtures.synSent(), "<SEQ=100><CTL=SYN>"))
                .isEqualTo("<SEQ=ISS><CTL=SYN>");
        assertThat(words(Fixtures.closed(), Fixtures.synSent(), "<SEQ=99><CTL=SYN>"))
                .isEqualTo("<SEQ=99><CTL=SYN>");
        assertThat(words(Fixtures.closed(), Fixtures.closed(), "<SEQ=100><CTL=SYN>"))
                .isEqualTo("<SEQ=100><CTL=SYN>");
    }

    @Test
    void thatOfAResetIsTheAcknowledgmentThatItAnswers() {
        assertThat(answer("<SEQ=301><ACK=77><CTL=ACK>", "<SEQ=77><CTL=RST>"))
                .isEqualTo("<SEQ=SEG.ACK><CTL=RST>");
        assertThat(answer("<SEQ=301><ACK=78><CTL=ACK>", "<SEQ=77><CTL=RST>"))
                .isEqualTo("<SEQ=77><CTL=RST>");
        assertThat(answer("<SEQ=301><CTL=SYN>", "<SEQ=0><CTL=RST>")).isEqualTo("<SEQ=0><CTL=RST>");
        assertThat(answer("<SEQ=301><ACK=77><CTL=ACK>", "<SEQ=103><CTL=RST>"))
                .isEqualTo("<SEQ=SND.NXT><CTL=RST>");
    }

    @Test
    void whatIsAcknowledgedIsRcvNxtOrTheEndOfWhatArrived() {
        assertThat(answer("<SEQ=400><ACK=101><CTL=ACK><DATA=2>", "<SEQ=103><ACK=402><CTL=ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=SEG.SEQ+SEG.LEN><CTL=ACK>");
        assertThat(answer("<SEQ=400><ACK=101><CTL=ACK><DATA=2>", "<SEQ=103><ACK=403><CTL=ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=403><CTL=ACK>");
        assertThat(words(SENDING, SENDING, "<SEQ=103><ACK=999><CTL=ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=999><CTL=ACK>");
    }

    @Test
    void rcvNxtIsThatOfBeforeWhereTheConnectionHasEnded() {
        assertThat(words(SENDING, Fixtures.closed(), "<SEQ=103><ACK=301><CTL=RST,ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=RCV.NXT><CTL=RST,ACK>");
        assertThat(words(Fixtures.synSent(), Fixtures.synSent(), "<SEQ=101><ACK=301><CTL=ACK>"))
                .isEqualTo("<SEQ=SND.NXT><ACK=301><CTL=ACK>");
    }
}
