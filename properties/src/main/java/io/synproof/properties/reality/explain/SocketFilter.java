package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A choice of conversations by host and port: each of the parts must fit one of the two sides.
 *
 * @param parts the parts; without any, everything is taken
 */
public record SocketFilter(List<Part> parts) {
    private static final int MOST_PORT = 65_535;

    /** The choice of everything. */
    public static final SocketFilter ALL = new SocketFilter(List.empty());

    /**
     * A host, a port, or both.
     *
     * @param text how the user wrote it
     * @param host the address, if one is asked for
     * @param port the port, if one is asked for
     */
    public record Part(String text, Option<IpAddress> host, Option<Integer> port) {
        private boolean fits(Socket socket) {
            return host.forAll(socket.address()::equals)
                    && port.forAll(number -> number == socket.port());
        }
    }

    /**
     * The choice that texts describe: {@code 10.0.0.1}, {@code :80}, {@code 10.0.0.1:80}, {@code
     * [::1]:80} or {@code ::1}.
     *
     * @throws BadInputException if one is none of these
     */
    public static SocketFilter of(Iterable<String> texts) {
        return new SocketFilter(List.ofAll(texts).map(SocketFilter::part));
    }

    private static Part part(String text) {
        boolean bracketed = text.startsWith("[");
        int colon = text.lastIndexOf(':');
        boolean plainV6 = !bracketed && colon != text.indexOf(':');
        if (colon < 0 || plainV6 || text.endsWith("]")) {
            return new Part(text, Option.some(address(text, text)), Option.none());
        }
        String host = text.substring(0, colon);
        return new Part(
                text,
                Option.when(!host.isEmpty(), () -> address(host, text)),
                Option.some(port(text.substring(colon + 1), text)));
    }

    private static IpAddress address(String host, String text) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        return IpAddress.of(bare)
                .filter(address -> address.v6() || !bracketed)
                .getOrElseThrow(() -> refused(text));
    }

    private static int port(String digits, String text) {
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > MOST_PORT) {
            throw refused(text);
        }
        return Integer.parseInt(digits);
    }

    private static BadInputException refused(String text) {
        return new BadInputException("--filter " + text
                + ": not an address, a port, or both; write 10.0.0.1, :80, 10.0.0.1:80 or"
                + " [::1]:80");
    }

    /** Whether it leaves anything out. */
    public boolean isSet() {
        return parts.nonEmpty();
    }

    /** The options by which a user chooses so. */
    public String words() {
        return parts.map(part -> "--filter " + part.text).mkString(" ");
    }

    /** Whether a packet goes between sockets that are chosen. */
    boolean takes(TcpPacket packet) {
        return parts.forAll(part -> part.fits(packet.source()) || part.fits(packet.destination()));
    }
}
