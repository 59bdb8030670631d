package io.synproof.properties.reality.kernel.converse;

import io.synproof.properties.reality.kernel.Machine;
import io.synproof.properties.wire.Octets;
import io.synproof.properties.wire.Pcapng;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The files by which a difference can be looked at, and reproduced. */
public final class Reproduction {
    private Reproduction() {}

    /**
     * Writes a capture and a script of packetdrill for each kind of unexplained difference: {@code
     * difference-1.pcapng}, {@code difference-1.pkt}, and so on.
     *
     * @param folder where, which is made if it does not exist
     */
    public static void write(ConverseReport report, Path folder) {
        try {
            Files.createDirectories(folder);
            int number = 0;
            for (Tally.Difference difference : report.differences()) {
                number++;
                String name = "difference-" + number;
                Files.write(folder.resolve(name + ".pcapng"), capture(difference));
                Files.write(
                        folder.resolve(name + ".pkt"),
                        PacketdrillText.of(difference).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packets as they went, each with the move that it belongs to. */
    static byte[] capture(Tally.Difference difference) {
        List<byte[]> blocks = List.of(
                        Pcapng.section(Machine.kernel() + "\n" + difference.kind()),
                        Pcapng.interfaceNamed("peer", "the TUN device of the conversation"))
                .appendAll(difference.example().exchanges().flatMap(Reproduction::packets));
        return Octets.of(out -> {
            for (byte[] block : blocks) {
                out.write(block);
            }
        });
    }

    private static List<byte[]> packets(Exchange exchange) {
        String comment = exchange.before() + ": " + exchange.move();
        List<byte[]> injected = exchange.packet().isEmpty()
                ? List.empty()
                : List.of(HexFormat.of().parseHex(exchange.packet()));
        return injected.appendAll(exchange.sent().map(seen -> seen.packet().octets()))
                .map(octets -> Pcapng.packet(0, exchange.micros(), octets, comment));
    }
}
