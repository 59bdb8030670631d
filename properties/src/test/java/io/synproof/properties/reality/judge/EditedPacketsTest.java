package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Legal conversations with one field of one packet changed. */
final class EditedPacketsTest {
    private static final List<Vector<TcpPacket>> CAPTURES = List.ofAll(OurCaptures.files())
            .filter(file -> !file.getFileName().toString().startsWith("illegal"))
            .map(CapturedPackets::of);

    @Test
    void wrongNumbersAreNeverAccepted() {
        assertThat(verdicts(PacketEdit.SEQ, 200)).doesNotContainKey(Kind.ACCEPTED);
        assertThat(verdicts(PacketEdit.ACK, 200)).doesNotContainKey(Kind.ACCEPTED);
    }

    @Test
    @Tag("long")
    void ofTenThousandEditsAtMostOneInTenIsIncomplete() {
        int incomplete = 0;
        for (PacketEdit edit : PacketEdit.values()) {
            Map<Kind, Integer> counts = verdicts(edit, 2_000);
            incomplete += counts.getOrDefault(Kind.INCOMPLETE, 0);
            if (edit == PacketEdit.SEQ || edit == PacketEdit.ACK) {
                assertThat(counts).as(edit.name()).doesNotContainKey(Kind.ACCEPTED);
                assertThat(counts.get(Kind.REJECTED)).as(edit.name()).isGreaterThan(1_900);
            }
        }
        assertThat(incomplete).isLessThan(1_000);
    }

    private static Map<Kind, Integer> verdicts(PacketEdit edit, int tries) {
        Random random = new Random(edit.name().length());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int done = 0;
        while (done < tries) {
            Vector<TcpPacket> packets = CAPTURES.get(random.nextInt(CAPTURES.size()));
            int place = random.nextInt(packets.size());
            Option<TcpPacket> edited = edit.edited(packets.get(place), random);
            if (edited.isDefined()) {
                counts.merge(
                        CapturedPackets.worst(packets.update(place, edited.get())),
                        1,
                        Integer::sum);
                done++;
            }
        }
        return counts;
    }
}
