package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.KernelSocket;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.kernel.Settings;
import io.vavr.collection.List;

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
        List<String> settings = List.ofAll(Settings.PLAIN.values())
                .map(entry -> "`sysctl -q net.ipv4." + entry._1 + "=" + entry._2 + "`");
        return List.of("// " + difference.kind())
                .appendAll(settings)
                .appendAll(new PacketdrillText(difference.example()).lines())
                .mkString("", "\n", "\n");
    }

    private List<String> lines() {
        List<String> listening = List.of(
                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = " + LISTENER,
                "+0 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0",
                "+0 bind(3, ..., ...) = 0",
                "+0 listen(3, 16) = 0");
        return (example.schedule().listens() ? listening : List.<String>empty())
                .appendAll(example.exchanges().flatMap(this::exchange));
    }

    private List<String> exchange(Exchange exchange) {
        return move(exchange)
                .appendAll(exchange.sent().map(seen -> "+0 > " + sent(seen.segment())));
    }

    private List<String> move(Exchange exchange) {
        return switch (exchange.happening()) {
            case Happening.Arrival(Segment segment) -> List.of("+0 < " + injected(segment));
            case Happening.Called(Move.Call call, int result) -> call(call, result);
            case Happening.Nothing _ -> List.of("// " + exchange.move() + " is not served");
        };
    }

    /** The descriptor of the connection: that of connect(), or the first of accept(). */
    private int connection() {
        return example.schedule().listens() ? LISTENER + 1 : LISTENER;
    }

    private List<String> call(Move.Call call, int result) {
        int file = connection();
        return switch (call.kind()) {
            case CONNECT ->
                List.of(
                        "+0 socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = " + file,
                        "+0 connect(" + file + ", ..., ...)" + returned(result));
            case ACCEPT -> List.of("+0 accept(" + LISTENER + ", ..., ...) = " + file);
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
            case CLOSE_LISTENER -> List.of("+0 close(" + LISTENER + ")" + returned(result));
        };
    }

    private static String returned(int result) {
        return result >= 0 ? " = " + result : " = -1 " + error(-result);
    }

    private static String error(int number) {
        return switch (number) {
            case KernelSocket.EAGAIN -> "EAGAIN (Resource temporarily unavailable)";
            case KernelSocket.EPIPE -> "EPIPE (Broken pipe)";
            case KernelSocket.ECONNRESET -> "ECONNRESET (Connection reset by peer)";
            case KernelSocket.ENOTCONN -> "ENOTCONN (Transport endpoint is not connected)";
            case KernelSocket.EINPROGRESS -> "EINPROGRESS (Operation now in progress)";
            default -> "error " + number;
        };
    }

    private String injected(Segment segment) {
        long irs = example.schedule().irs();
        return written(segment, irs, iss)
                + (segment.window() == Segment.UNSAID ? " win 0" : " win " + segment.window())
                + (segment.options().mss() == Options.UNSAID
                        ? ""
                        : " <mss " + segment.options().mss() + ">");
    }

    private String sent(Segment segment) {
        boolean ours = segment.seq().value() != 0;
        return written(segment, ours ? iss : 0, example.schedule().irs())
                + (segment.control().syn() ? " <...>" : "");
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
