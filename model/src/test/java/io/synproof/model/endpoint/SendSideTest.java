package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What a send side knows where a connection uses more numbers than there are. */
class SendSideTest {
    private static final SequenceNumber ISS = new SequenceSpace(2).zero();

    /** Tagged, its SYN and so many octets acknowledged, one octet at a time. */
    private static SendSide acknowledged(int octets) {
        SendSide opened =
                SendSide.afterSyn(new ConnectionSeed(ISS, 1)).acknowledgedUpTo(ISS.next());
        return List.range(0, octets)
                .foldLeft(
                        opened,
                        (snd, _) -> snd.queueing(1)
                                .sending(1)
                                .acknowledgedUpTo(snd.nxt().next()));
    }

    @Test
    void theFifthOctetInFourNumbersHasTheNumberOfTheFirstAndItsOwnPlace() {
        SendSide first = acknowledged(0);
        SendSide fifth = acknowledged(4);

        assertThat(fifth.nxt()).isEqualTo(first.nxt());
        assertThat(first.text(first.nxt(), 1)).isEqualTo(new Text(0, 1));
        assertThat(fifth.text(fifth.nxt(), 1)).isEqualTo(new Text(4, 1));
        assertThat(fifth.erased().text(fifth.nxt(), 1)).isEqualTo(new Text(0, 1));
    }

    @Test
    void whatIsOutstandingHasPlacesBehindWhatIsAcknowledged() {
        SendSide snd = acknowledged(4).queueing(2).sending(2);

        assertThat(snd.placeOf(snd.una())).isEqualTo(4);
        assertThat(snd.placeOf(snd.una().next())).isEqualTo(5);
        assertThat(snd.placeOf(snd.nxt())).isEqualTo(6);
    }

    @Test
    void aSynThatIsAcknowledgedStaysSoWhereItsNumberComesAgain() {
        SendSide again = acknowledged(3);

        assertThat(again.una()).isEqualTo(ISS);
        assertThat(again.synAcknowledged()).isTrue();
        assertThat(SendSide.afterSyn(new ConnectionSeed(ISS, 1)).synAcknowledged())
                .isFalse();
    }
}
