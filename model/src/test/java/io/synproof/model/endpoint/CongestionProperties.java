package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the congestion window, by itself and in an endpoint that sends. */
class CongestionProperties {

    @Provide
    Arbitrary<Congestion> windows() {
        Arbitrary<Integer> threshold = Arbitraries.integers().between(2, 12);
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(window -> Combinators.combine(
                                threshold, Arbitraries.integers().between(0, window - 1))
                        .as((high, acknowledged) -> new Congestion(window, high, acknowledged)));
    }

    @Property
    void anAcknowledgmentOpensTheWindowByOneSegmentAtMostAndNeverNarrowsIt(
            @ForAll("windows") Congestion x,
            @ForAll @IntRange(min = 1, max = 12) int segments,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        Congestion after = x.acknowledged(segments, most);

        assertThat(after.window()).isBetween(x.window(), x.window() + 1);
        assertThat(after.window()).isLessThanOrEqualTo(Math.max(x.window(), most));
        assertThat(after.threshold()).isEqualTo(x.threshold());
    }

    @Property
    void avoidanceTakesAWindowOfAcknowledgmentsForASegment(@ForAll("windows") Congestion x) {
        Congestion fresh = new Congestion(x.window(), 2, 0);
        if (!fresh.isInSlowStart()) {
            List<Congestion> course = Stream.iterate(fresh, one -> one.acknowledged(1, 99))
                    .take(x.window() + 1)
                    .toList();
            assertThat(course.init().map(Congestion::window)).containsOnly(x.window());
            assertThat(course.last()).isEqualTo(new Congestion(x.window() + 1, 2, 0));
        }
    }

    @Property
    void aLossNeverOpensTheWindowAndHalvesWhatWasInFlight(
            @ForAll("windows") Congestion x, @ForAll @IntRange(max = 12) int inFlight) {
        for (Congestion after : List.of(x.timedOut(inFlight), x.fastRetransmitted(inFlight))) {
            assertThat(after.window()).isBetween(1, x.window());
            assertThat(after.threshold()).isGreaterThanOrEqualTo(2);
            assertThat(2 * after.threshold()).isLessThanOrEqualTo(Math.max(4, inFlight));
            assertThat(after.acknowledged()).isZero();
        }
    }

    /** What happens to a sender: its user sends, something is acknowledged, its timer goes off. */
    enum Happening {
        SENDS,
        ONE_ACKNOWLEDGED,
        ALL_ACKNOWLEDGED,
        DUPLICATE,
        TIMEOUT
    }

    @Provide
    Arbitrary<java.util.List<Happening>> happenings() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(40);
    }

    @Property
    void noMoreIsInFlightThanTheWindowAllowedWhenItWasSent(
            @ForAll("happenings") java.util.List<Happening> happenings,
            @ForAll @IntRange(min = 1, max = 3) int mss,
            @ForAll @IntRange(min = 1, max = 4) int initial) {
        TcpParameters stack = Fixtures.avoiding(
                mss,
                OptionalFeatures.NONE
                        .with(Feature.FAST_RETRANSMIT, 2)
                        .with(Feature.CONGESTION, initial));
        Connection sender = Fixtures.established();
        for (Happening happening : happenings) {
            Connection after = after(stack, sender, happening);
            if (after.snd().nxt().equals(sender.snd().nxt())) {
                assertThat(isNarrow(after.snd(), happening, initial)).isTrue();
            } else {
                assertThat(after.snd().octetsInFlight())
                        .isLessThanOrEqualTo(window(after.snd(), initial) * mss);
            }
            sender = after;
        }
    }

    /** A timeout leaves one segment, whatever came before. */
    private static boolean isNarrow(SendSide snd, Happening happening, int initial) {
        return happening != Happening.TIMEOUT || !snd.isOutstanding() || window(snd, initial) == 1;
    }

    private static int window(SendSide snd, int initial) {
        return snd.congestion().map(Congestion::window).getOrElse(initial);
    }

    private static Connection after(TcpParameters stack, Connection sender, Happening happening) {
        SendSide snd = sender.snd();
        Effect effect = switch (happening) {
            case SENDS ->
                snd.unsent() > 20 ? Effect.unchanged(sender) : UserCalls.send(stack, sender, 3);
            case ONE_ACKNOWLEDGED ->
                snd.isOutstanding() ? acknowledging(stack, sender, 1) : Effect.unchanged(sender);
            case ALL_ACKNOWLEDGED -> acknowledging(stack, sender, snd.octetsInFlight());
            case DUPLICATE -> acknowledging(stack, sender, 0);
            case TIMEOUT ->
                sender.timer() instanceof Timer.Retransmission timer && timer.triesLeft() > 0
                        ? Timeouts.fire(stack, sender)
                        : Effect.unchanged(sender);
        };
        return (Connection) effect.after();
    }

    private static Effect acknowledging(TcpParameters stack, Connection sender, int octets) {
        Segment ack = Segment.acknowledging(
                Control.ACK, Fixtures.number(301), sender.snd().una().plus(octets), 0);
        return SegmentArrives.arrive(stack, sender, ack, Fixtures.BIRTH);
    }
}
