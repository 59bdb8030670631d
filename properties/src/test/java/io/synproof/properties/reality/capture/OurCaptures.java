package io.synproof.properties.reality.capture;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Captures of real conversations, among the resources of tests. */
public final class OurCaptures {
    /** The number of packets of each. */
    public static final Map<String, Integer> PACKETS = Map.ofEntries(
            Map.entry("close-with-unread-data.B.pcap", 6),
            Map.entry("half-close.A.pcap", 14),
            Map.entry("handshake-ack-lost.A.pcap", 10),
            Map.entry("handshake-ack-lost.B.pcap", 9),
            Map.entry("http-ipv6-lo.pcap", 12),
            Map.entry("http-keepalive-lo.pcapng", 20),
            Map.entry("illegal-data-after-own-fin.pcap", 15),
            Map.entry("illegal-syn-again-with-other-isn.pcap", 3),
            Map.entry("illegal-text-into-zero-window.pcap", 9),
            Map.entry("loss5.A.pcap", 191),
            Map.entry("loss5.B.pcap", 188),
            Map.entry("no-options.A.pcap", 91),
            Map.entry("simultaneous-close.A.pcap", 11),
            Map.entry("simultaneous-close.B.pcap", 11),
            Map.entry("simultaneous-open.A.pcap", 14),
            Map.entry("timewait-reopen.A.pcap", 16),
            Map.entry("zero-window.A.pcap", 70));

    private OurCaptures() {}

    /** The files of all of them, in the order of their names. */
    public static List<Path> files() {
        return PACKETS.keySet().stream().sorted().map(OurCaptures::file).toList();
    }

    /** The file of a name. */
    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(OurCaptures.class.getResource(
                            "/io/synproof/properties/reality/captures/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
