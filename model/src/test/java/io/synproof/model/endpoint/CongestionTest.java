package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The congestion window by itself: RFC 5681, sections 3.1 and 3.2, counted in segments. */
class CongestionTest {
    /** More segments than any window here comes to. */
    private static final int MOST = 8;

    private static Congestion window(int window, int threshold, int acknowledged) {
        return new Congestion(window, threshold, acknowledged);
    }

    @Test
    void aNewWindowHasItsThresholdOutOfReach() {
        assertThat(Congestion.beginning(3, MOST)).isEqualTo(window(3, MOST, 0));
        assertThat(Congestion.beginning(MOST, MOST)).isEqualTo(window(MOST, MOST, 0));
    }

    @Test
    void aNewWindowIsNoLargerThanTheRemotes() {
        assertThat(Congestion.beginning(10, 4)).isEqualTo(window(4, 4, 0));
        assertThat(Congestion.beginning(10, 1)).isEqualTo(window(1, 2, 0));
    }

    @Test
    void slowStart_anAcknowledgment_opensTheWindowByOneSegmentHoweverManyItCovers() {
        assertThat(window(1, 4, 0).acknowledged(1, MOST)).isEqualTo(window(2, 4, 0));
        assertThat(window(3, 4, 0).acknowledged(3, MOST)).isEqualTo(window(4, 4, 0));
    }

    @Test
    void avoidance_opensTheWindowByOneSegmentWhenAllOfItIsAcknowledged() {
        Congestion one = window(3, 2, 0).acknowledged(1, MOST);
        Congestion two = one.acknowledged(1, MOST);

        assertThat(one).isEqualTo(window(3, 2, 1));
        assertThat(two).isEqualTo(window(3, 2, 2));
        assertThat(two.acknowledged(1, MOST)).isEqualTo(window(4, 2, 0));
    }

    @Test
    void avoidance_anAcknowledgmentOfMoreThanTheWindow_opensItByOneSegmentAlone() {
        assertThat(window(2, 2, 1).acknowledged(5, MOST)).isEqualTo(window(3, 2, 0));
    }

    @Test
    void atTheThresholdSlowStartIsOver() {
        assertThat(window(2, 3, 0).isInSlowStart()).isTrue();
        assertThat(window(3, 3, 0).isInSlowStart()).isFalse();
        assertThat(window(3, 3, 0).acknowledged(1, MOST)).isEqualTo(window(3, 3, 1));
    }

    @Test
    void beyondTheRemotesWindowNothingIsCounted() {
        assertThat(window(3, MOST, 0).acknowledged(1, 4)).isEqualTo(window(4, MOST, 0));
        assertThat(window(4, MOST, 0).acknowledged(1, 4)).isEqualTo(window(4, MOST, 0));
        assertThat(window(5, MOST, 0).acknowledged(1, 4)).isEqualTo(window(5, MOST, 0));
        assertThat(window(4, 2, 3).acknowledged(1, 4)).isEqualTo(window(4, 2, 0));
    }

    @Test
    void aTimeoutLeavesOneSegmentAndHalfOfWhatIsInFlightAsTheThreshold() {
        assertThat(window(6, MOST, 0).timedOut(6)).isEqualTo(window(1, 3, 0));
        assertThat(window(6, MOST, 0).timedOut(7)).isEqualTo(window(1, 3, 0));
        assertThat(window(4, 2, 3).timedOut(4)).isEqualTo(window(1, 2, 0));
    }

    @Test
    void theThresholdIsTwoSegmentsAtLeast() {
        assertThat(window(3, MOST, 0).timedOut(3)).isEqualTo(window(1, 2, 0));
        assertThat(window(3, MOST, 0).fastRetransmitted(1)).isEqualTo(window(2, 2, 0));
    }

    @Test
    void aHintLeavesHalfOfWhatIsInFlight() {
        assertThat(window(6, MOST, 0).fastRetransmitted(6)).isEqualTo(window(3, 3, 0));
        assertThat(window(4, 2, 3).fastRetransmitted(4)).isEqualTo(window(2, 2, 0));
    }

    @Test
    void aHintDoesNotOpenAWindowThatWasSmaller() {
        assertThat(window(1, MOST, 0).fastRetransmitted(6)).isEqualTo(window(1, 3, 0));
    }

    @Test
    void aSynThatIsSentAgainLeavesOneSegmentAndTheThreshold() {
        assertThat(window(3, MOST, 0).synLost()).isEqualTo(window(1, MOST, 0));
    }

    @Test
    void aWindowHasOneSegmentAndAThresholdTwo() {
        assertThat(window(1, 2, 0).window()).isEqualTo(1);
        assertThatThrownBy(() -> window(0, 2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window 0, threshold 2, acknowledged 0");
        assertThatThrownBy(() -> window(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lessThanTheWindowIsAcknowledgedOfIt() {
        assertThat(window(2, 2, 1).acknowledged()).isEqualTo(1);
        assertThatThrownBy(() -> window(2, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window(2, 2, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
