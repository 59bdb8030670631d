package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.Errno;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.kernel.Settings;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A conversation as a script of packetdrill, in which numbers count from the initial ones: those of
 * a second connection, and how near to 2^32 the first began, cannot be written.
 */
final class PacketdrillText {
    private static final int LISTENER = 3;

    private final long iss;
    private final Played example;

    private PacketdrillText(Played example) {
        this.example = example;
        this.iss = example.exchanges()
                .flatMap(Exchange::sent)
                .map(Seen::segment)
                .find(segment -> segment.control().syn())
                .map(segment -> segment.seq().value())
                .getOrElse(example.schedule().iss());
    }

    /** The script of a difference's example. */
    static String of(Tally.Difference difference) {
        // A script has one command that comes first, of as many lines as it takes.
        Offer offer = difference.example().schedule().offers().kernel();
        String settings = List.ofAll(Settings.PLAIN
                        .with("tcp_window_scaling", offer.scale() ? 1 : 0)
                        .with("tcp_sack", offer.sack() ? 1 : 0)
                        .values())
                .map(entry -> "sysctl -q net.ipv4." + entry._1 + "=" + entry._2)
                .mkString("`", "\n", "`");
        return List.of("// " + difference.kind(), settings)
                .appendAll(new PacketdrillText(difference.example()).lines())
                .mkString("", "\n", "\n");
    }

    private List<String> lines() {
        List<String> listening = List.of(
                        "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = " + LISTENER,
                        "+0 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0")
                .appendAll(narrowing(LISTENER))
                .append("+0 bind(3, ..., ...) = 0")
                .append("+0 listen(3, " + example.schedule().backlog() + ") = 0");
        return (example.schedule().listens() ? listening : List.<String>empty())
                .appendAll(example.exchanges()
                        .zip(connections())
                        .flatMap(pair -> exchange(pair._1, pair._2)));
    }

    /**
     * The descriptor of the connection in each exchange: that of connect(), or of the last accept()
     * that found one.
     */
    private List<Integer> connections() {
        int first = example.schedule().listens() ? LISTENER + 1 : LISTENER;
        List<Integer> accepted = example.exchanges()
                .scanLeft(0, (count, exchange) -> count + (isAccepting(exchange) ? 1 : 0))
                .tail();
        return accepted.map(count -> first + Math.max(0, count - 1));
    }

    private static boolean isAccepting(Exchange exchange) {
        return exchange.happening() instanceof Happening.Called(Move.Call call, int result)
                && call.kind() == Move.Kind.ACCEPT
                && result >= 0;
    }

    private List<String> exchange(Exchange exchange, int connection) {
        boolean unacknowledging = exchange.happening() instanceof Happening.Arrival(var arrived)
                && !arrived.control().ack();
        return move(exchange, connection)
                .appendAll(exchange.sent()
                        .map(Seen::segment)
                        .map(segment ->
                                "+0 > " + sent(segment, unacknowledging && isReset(segment))));
    }

    /** The reset that answers a segment without ACK is numbered 0 (RFC 9293, section 3.10.7.1). */
    private static boolean isReset(Segment segment) {
        return segment.control() == Control.RST_ACK && segment.seq().value() == 0;
    }

    private List<String> move(Exchange exchange, int connection) {
        return switch (exchange.happening()) {
            case Happening.Arrival(Segment segment) -> List.of("+0 < " + injected(segment));
            case Happening.Called(Move.Call call, int result) -> call(call, result, connection);
            case Happening.Nothing _ -> List.of("// " + exchange.move() + " is not served");
        };
    }

    private List<String> narrowing(int file) {
        return example.schedule().isNarrow()
                ? List.of("+0 setsockopt(" + file + ", SOL_SOCKET, SO_RCVBUF, ["
                        + Sockets.SMALL_BUFFER + "], 4) = 0")
                : List.empty();
    }

    private List<String> call(Move.Call call, int result, int file) {
        return switch (call.kind()) {
            case CONNECT ->
                List.of("+0 socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = " + file)
                        .appendAll(narrowing(file))
                        .append("+0 connect(" + file + ", ..., ...)" + returned(result));
            case ACCEPT ->
                List.of("+0 accept(" + LISTENER + ", ..., ...)"
                        + returned(result < 0 ? result : file));
            case SEND ->
                List.of("+0 send(" + file + ", ..., " + call.octets() + ", MSG_NOSIGNAL)"
                        + returned(result));
            case RECEIVE ->
                List.of("+0 recv(" + file + ", ..., 65536, MSG_DONTWAIT)" + returned(result));
            case SHUTDOWN -> List.of("+0 shutdown(" + file + ", SHUT_WR)" + returned(result));
            case SHUTDOWN_READ -> List.of("+0 shutdown(" + file + ", SHUT_RD)" + returned(result));
            case CLOSE -> List.of("+0 close(" + file + ")" + returned(result));
            case ABORT ->
                List.of(
                        "+0 setsockopt(" + file
                                + ", SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0",
                        "+0 close(" + file + ")" + returned(result));
            case STRANGER -> List.of("// " + call);
            case ACCEPT_OTHER ->
                List.of("// " + call + (result < 0 ? ", in vain" : ", which is reset"));
            case CLOSE_LISTENER -> List.of("+0 close(" + LISTENER + ")" + returned(result));
        };
    }

    private static String returned(int result) {
        return result >= 0 ? " = " + result : " = -1 " + error(-result);
    }

    private static String error(int number) {
        return Errno.of(number)
                .map(error -> error.name() + " (" + error.words() + ")")
                .getOrElse("ERRNO_" + number);
    }

    private String injected(Segment segment) {
        long irs = example.schedule().irs();
        return written(segment, irs, iss)
                + (segment.window() == Segment.UNSAID ? " win 0" : " win " + segment.window())
                + (segment.options().mss() == Options.UNSAID
                        ? ""
                        : " <" + options(segment.options()) + ">");
    }

    private static String options(Options syn) {
        return List.of(
                        Option.some("mss " + syn.mss()),
                        Option.when(syn.sackPermitted(), "sackOK,nop,nop"),
                        Option.when(
                                syn.windowScale() != Options.UNSCALED,
                                "nop,wscale " + syn.windowScale()))
                .flatMap(option -> option)
                .mkString(",");
    }

    private String sent(Segment segment, boolean absolute) {
        return written(segment, absolute ? 0 : iss, example.schedule().irs())
                + (segment.control().syn() || !segment.options().equals(Options.NONE)
                        ? " <...>"
                        : "");
    }

    private static String written(Segment segment, long own, long other) {
        long from = segment.seq().plus(-own).value();
        int octets = segment.text().length();
        return flags(segment.control()) + " " + from + ":"
                + segment.seq().plus(octets - own).value() + "(" + octets + ")"
                + (segment.control().ack()
                        ? " ack " + segment.ack().plus(-other).value()
                        : "");
    }

    private static String flags(Control control) {
        return (control.syn() ? "S" : "")
                + (control.fin() ? "F" : "")
                + (control.rst() ? "R" : "")
                + (control.ack() ? "." : "");
    }
}
