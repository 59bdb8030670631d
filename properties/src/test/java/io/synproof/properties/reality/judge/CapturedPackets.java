package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.TcpReader;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;

/** The packets of a capture, and what becomes of them. */
final class CapturedPackets {
    private CapturedPackets() {}

    /** All TCP packets of a file. */
    static Vector<TcpPacket> of(Path file) {
        try (TcpReader reader = TcpReader.open(file)) {
            return Vector.ofAll(() -> reader);
        }
    }

    /** The worst verdict on the connections of some packets. */
    static Kind worst(Vector<TcpPacket> packets) {
        return new CaptureJudge(CaptureJudge.ALL, Option.none())
                .reports(packets::iterator)
                .map(report -> report.verdict().kind())
                .max()
                .getOrElse(Kind.ACCEPTED);
    }
}
