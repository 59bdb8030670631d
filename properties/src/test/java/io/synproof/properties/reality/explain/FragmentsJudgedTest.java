package io.synproof.properties.reality.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.TcpReader;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation of which IP fragmented a segment is judged like another. */
class FragmentsJudgedTest {
    private static final PcapFile WHOLE = PcapFile.of("half-close.A.pcap");
    private static final int PACKETS = 14;
    private static final int HEADER = 20;

    @TempDir
    private Path folder;

    private static List<byte[]> parts(byte[] packet) {
        return List.of(part(packet, 0, 8), part(packet, 8, 24), part(packet, 24, 2000));
    }

    /** A fragment of a packet of IPv4 from one octet behind its header to another. */
    private static byte[] part(byte[] packet, int from, int to) {
        int end = Math.min(packet.length - HEADER, to);
        byte[] part = Arrays.copyOf(packet, HEADER + end - from);
        System.arraycopy(packet, HEADER + from, part, HEADER, end - from);
        part[2] = (byte) (part.length >>> 8);
        part[3] = (byte) part.length;
        part[6] = (byte) (end == to ? 0x20 : 0);
        part[7] = (byte) (from / 8);
        return part;
    }

    private Kind verdict(PcapFile file) {
        Path written = file.write(folder.resolve("fragments.pcap"));
        return new CaptureJudge(CaptureJudge.ALL, Option.none())
                .reports(() -> packets(written).iterator())
                .map(report -> report.verdict().kind())
                .max()
                .get();
    }

    private static List<TcpPacket> packets(Path file) {
        try (TcpReader reader = TcpReader.open(file)) {
            return List.ofAll(() -> reader);
        }
    }

    @Test
    void whereAllFragmentsAreThere() {
        assertThat(List.rangeClosed(1, PACKETS)
                        .map(number -> verdict(WHOLE.inParts(number, FragmentsJudgedTest::parts))))
                .containsOnly(Kind.ACCEPTED);
    }

    @Test
    void whereOneIsMissingAndIsNotRejected() {
        List<Kind> verdicts = List.rangeClosed(1, PACKETS)
                .flatMap(number -> List.range(0, 3)
                        .map(lost -> verdict(
                                WHOLE.inParts(number, packet -> parts(packet).removeAt(lost)))));

        assertThat(verdicts).contains(Kind.INCOMPLETE).doesNotContain(Kind.REJECTED);
    }
}
