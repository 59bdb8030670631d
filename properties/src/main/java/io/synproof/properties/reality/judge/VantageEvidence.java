package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.control.Option;

/**
 * The evidence of where a conversation was captured: what the file says of a packet's direction,
 * hops that packets of one side have left behind, and which side answers at once. Side A is the
 * sender of the first packet.
 *
 * @param first the first packet
 * @param said what the file says, if it does
 * @param hopsA the fewest hops that a packet of A may still take, or {@link #UNKNOWN}
 * @param hopsB the same of B
 * @param asked what each side has sent last that occupies numbers
 * @param answerA the shortest time after which A acknowledged, in nanoseconds
 * @param answerB the same of B
 */
record VantageEvidence(
        TcpPacket first,
        Option<Vantage> said,
        int hopsA,
        int hopsB,
        Asked asked,
        long answerA,
        long answerB) {
    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final int CLEARLY = 3;
    private static final int CERTAINLY = 20;
    private static final long AT_ONCE = 300_000;
    private static final long LOOPBACK_V4 = 127;

    /**
     * The last segments that call for an acknowledgment.
     *
     * @param a that of A, if there is one
     * @param b that of B
     */
    record Asked(Option<TcpPacket> a, Option<TcpPacket> b) {}

    /** The evidence in the first packet of a conversation. */
    static VantageEvidence of(TcpPacket first) {
        Option<Vantage> said = isLoopback(first.source().address())
                        && isLoopback(first.destination().address())
                ? Option.some(Vantage.BOTH)
                : Option.none();
        return new VantageEvidence(
                        first,
                        said,
                        UNKNOWN,
                        UNKNOWN,
                        new Asked(Option.none(), Option.none()),
                        Long.MAX_VALUE,
                        Long.MAX_VALUE)
                .with(first);
    }

    private static boolean isLoopback(IpAddress address) {
        return address.v6()
                ? address.high() == 0 && address.low() == 1
                : address.low() >>> 24 == LOOPBACK_V4;
    }

    Socket a() {
        return first.source();
    }

    private boolean isFromA(TcpPacket packet) {
        return packet.source().equals(a());
    }

    /** The evidence with one more packet. */
    VantageEvidence with(TcpPacket packet) {
        boolean fromA = isFromA(packet);
        long answer = (fromA ? asked.b : asked.a)
                .filter(question -> packet.isAck() && isAnswer(question, packet))
                .map(question -> packet.nanos() - question.nanos())
                .getOrElse(Long.MAX_VALUE);
        boolean asks = packet.length() > 0 || packet.syn() || packet.fin();
        Option<TcpPacket> question = asks ? Option.some(packet) : fromA ? asked.a : asked.b;
        return new VantageEvidence(
                first,
                said.orElse(said(packet, fromA)),
                fromA ? Math.min(hopsA, packet.ip().hops()) : hopsA,
                fromA ? hopsB : Math.min(hopsB, packet.ip().hops()),
                fromA ? new Asked(question, asked.b) : new Asked(asked.a, question),
                fromA ? Math.min(answerA, answer) : answerA,
                fromA ? answerB : Math.min(answerB, answer));
    }

    private static boolean isAnswer(TcpPacket question, TcpPacket answer) {
        long end = question.seq()
                + question.length()
                + (question.syn() ? 1 : 0)
                + (question.fin() ? 1 : 0);
        return (int) (answer.ack() - end) == 0;
    }

    private static Option<Vantage> said(TcpPacket packet, boolean fromA) {
        return switch (packet.sighting().direction()) {
            case OUT -> Option.some(fromA ? Vantage.A : Vantage.B);
            case IN -> Option.some(fromA ? Vantage.B : Vantage.A);
            case UNSAID -> Option.none();
        };
    }

    private Option<Vantage> byHops() {
        boolean a = isInitial(hopsA);
        boolean b = isInitial(hopsB);
        return hopsA == UNKNOWN || hopsB == UNKNOWN || a == b
                ? Option.none()
                : Option.some(a ? Vantage.A : Vantage.B);
    }

    /** Hosts begin with one of these numbers. */
    private static boolean isInitial(int hops) {
        return hops == 64 || hops == 128 || hops == 255;
    }

    private Option<Vantage> byTime(int times) {
        boolean known = answerA != Long.MAX_VALUE && answerB != Long.MAX_VALUE;
        return !known
                ? Option.none()
                : answerA < answerB / times
                        ? Option.some(Vantage.A)
                        : answerB < answerA / times ? Option.some(Vantage.B) : Option.none();
    }

    /** The vantage point, if the evidence is clear. */
    Option<Vantage> clear() {
        return told().orElse(() -> byTime(CLEARLY));
    }

    /** The vantage point, if it is clear without times. */
    private Option<Vantage> told() {
        return said.orElse(this::byHops);
    }

    /**
     * Whether that is beyond doubt: times are so only if one side answers at once, and the other
     * much later, and the connection begins in the capture, for without its beginning, old segments
     * are taken for questions and answers.
     */
    boolean isCertain() {
        boolean atOnce = Math.min(answerA, answerB) < AT_ONCE;
        return told().isDefined()
                || (first.opens() && atOnce && byTime(CERTAINLY).isDefined());
    }

    /** The vantage point by all the evidence there is. */
    Vantage likely() {
        return clear().getOrElse(() -> {
            boolean onlyB = answerA == Long.MAX_VALUE && answerB < AT_ONCE;
            boolean sooner = answerA != Long.MAX_VALUE && answerB < answerA;
            return onlyB || sooner ? Vantage.B : Vantage.A;
        });
    }
}
