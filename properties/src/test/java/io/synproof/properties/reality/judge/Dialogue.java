package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.reality.capture.Checksum;
import io.synproof.properties.reality.capture.Direction;
import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.IpFields;
import io.synproof.properties.reality.capture.Payload;
import io.synproof.properties.reality.capture.Sighting;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpFields;
import io.synproof.properties.reality.capture.TcpOptions;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.Timestamps;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A conversation for a test, written segment by segment in the notation of RFC 9293. An octet's
 * value follows from its number, so that the same number has the same octet.
 *
 * @param packets its packets, 10 milliseconds apart
 */
record Dialogue(List<TcpPacket> packets) {
    static final Socket A = new Socket(IpAddress.v4(0x0a000001), 1000);
    static final Socket B = new Socket(IpAddress.v4(0x0a000002), 80);

    private static final long STEP = 10_000_000;
    private static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    /** Nothing was said. */
    static final Dialogue EMPTY = new Dialogue(List.empty());

    /** A handshake: A's number is 100 and B's 300, both windows are 1000 octets. */
    static Dialogue opened() {
        return EMPTY.a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>");
    }

    /** One more segment of A. */
    Dialogue a(String segment) {
        return with(A, B, segment, TcpOptions.NONE, 0, 0);
    }

    /** One more segment of B. */
    Dialogue b(String segment) {
        return with(B, A, segment, TcpOptions.NONE, 0, 0);
    }

    /** One more segment of A with timestamps. */
    Dialogue a(String segment, long value, long echo) {
        return with(A, B, segment, stamped(value, echo), 0, 0);
    }

    /** One more segment of B with timestamps. */
    Dialogue b(String segment, long value, long echo) {
        return with(B, A, segment, stamped(value, echo), 0, 0);
    }

    /** One more segment of B whose octets are others than their numbers say. */
    Dialogue bWithOtherOctets(String segment) {
        return with(B, A, segment, TcpOptions.NONE, 1, 0);
    }

    /** One more segment of A with other control bits beside its own. */
    Dialogue aWithBits(String segment, int bits) {
        return with(A, B, segment, TcpOptions.NONE, 0, bits);
    }

    /** One more segment of a socket that is connected to itself. */
    Dialogue self(String segment) {
        return with(A, A, segment, TcpOptions.NONE, 0, 0);
    }

    /** The last segment comes some seconds later. */
    Dialogue delayed(int seconds) {
        return at(packets.last().nanos() + seconds * 1_000_000_000L);
    }

    /** The last segment comes a microsecond after the one before. */
    Dialogue atOnce() {
        return at(packets.get(packets.size() - 2).nanos() + 1_000);
    }

    private Dialogue at(long nanos) {
        TcpPacket last = packets.last();
        Sighting then = last.sighting();
        return new Dialogue(packets.init()
                .append(new TcpPacket(
                        new Sighting(then.number(), nanos, then.on(), then.direction()),
                        last.ip(),
                        last.source(),
                        last.destination(),
                        last.header(),
                        last.length(),
                        last.payload(),
                        last.checksum())));
    }

    /** The verdict on the only connection, captured at A. */
    VerdictReport atA() {
        return only(Vantage.A);
    }

    /** The verdict on the only connection, captured at B. */
    VerdictReport atB() {
        return only(Vantage.B);
    }

    private VerdictReport only(Vantage vantage) {
        List<ConnectionReport> reports = reports(vantage);
        if (reports.size() != 1) {
            throw new AssertionError(reports.size() + " connections");
        }
        return reports.head().verdict();
    }

    /** The reports on all connections, captured somewhere. */
    List<ConnectionReport> reports(Vantage vantage) {
        return new CaptureJudge(CaptureJudge.ALL, Option.some(vantage)).reports(packets::iterator);
    }

    private static TcpOptions stamped(long value, long echo) {
        return new TcpOptions(
                TcpOptions.UNSAID,
                TcpOptions.UNSAID,
                false,
                List.empty(),
                Option.some(new Timestamps(value, echo)),
                List.empty(),
                TcpOptions.Reading.WHOLE);
    }

    private Dialogue with(
            Socket from, Socket to, String text, TcpOptions options, int twist, int bits) {
        Segment segment = Segment.parse(SPACE, text);
        int flags = switch (segment.control()) {
            case SYN -> TcpFields.SYN;
            case SYN_ACK -> TcpFields.SYN | TcpFields.ACK;
            case ACK -> TcpFields.ACK;
            case FIN_ACK -> TcpFields.FIN | TcpFields.ACK;
            case RST -> TcpFields.RST;
            case RST_ACK -> TcpFields.RST | TcpFields.ACK;
            case FIN -> TcpFields.FIN;
            case SYN_FIN -> TcpFields.SYN | TcpFields.FIN;
        };
        long nanos = packets.isEmpty() ? STEP : packets.last().nanos() + STEP;
        return new Dialogue(packets.append(new TcpPacket(
                new Sighting(packets.size() + 1, nanos, 0, Direction.UNSAID),
                new IpFields(64, 0, 0),
                from,
                to,
                new TcpFields(
                        segment.seq().value(),
                        segment.ack().value(),
                        0,
                        flags | bits,
                        Math.max(0, segment.window()),
                        0,
                        options),
                segment.text().length(),
                octets(segment, twist),
                Checksum.RIGHT)));
    }

    private static Payload octets(Segment segment, int twist) {
        byte[] octets = new byte[segment.text().length()];
        long first = segment.seq().value() + (segment.control().syn() ? 1 : 0);
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (first + i + twist);
        }
        return Payload.of(octets);
    }
}
