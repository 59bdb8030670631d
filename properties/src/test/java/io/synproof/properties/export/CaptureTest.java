package io.synproof.properties.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.network.HostSide;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.report.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tshark reads in a capture is what the trace says. */
@Tag("long")
class CaptureTest {
    private static final String[] FIELDS = {
        "frame.interface_name",
        "frame.time_epoch",
        "tcp.seq_raw",
        "tcp.ack_raw",
        "tcp.flags.str",
        "tcp.len"
    };

    /** Of a run in which nothing is lost, late, repeated or forged. */
    private static final String[] PLAIN = {
        "Connection establish request (SYN)",
        "Connection establish acknowledge (SYN+ACK)",
        "Connection reset (RST)",
        "Connection finish (FIN)",
        "This frame initiates the connection closing",
        "This frame undergoes the connection closing",
        "A new tcp session is started with the same ports as an earlier session in this trace",
        "Duplicate ACK (#1)",
        "The SYN packet does not contain a MSS option"
    };

    /** Of the others beside that: what becomes of losses, copies and old segments. */
    private static final String[] DESERVED = {
        "This frame is a (suspected) retransmission",
        "This frame is a (suspected) out-of-order segment",
        "Previous segment(s) not captured (common at capture start)",
        "ACKed segment that wasn't captured (common at capture start)",
        "Duplicate ACK (#1)",
        "TCP keep-alive segment",
        "ACK to a TCP keep-alive segment",
        "TCP SYN-ACK accepting TFO data",
        "This frame is a (suspected) spurious retransmission"
    };

    @TempDir
    Path folder;

    @BeforeAll
    static void tsharkIsHere() {
        Tshark.needed();
    }

    @Test
    void numbersFlagsAndLengthsAreThoseOfEveryTraceThatVerifyFinds() throws IOException {
        assertThat(EveryTrace.ALL).hasSizeGreaterThan(30);
        for (Shown exhibit : EveryTrace.ALL) {
            assertThat(Tshark.fields(written(exhibit), FIELDS))
                    .as(exhibit.command())
                    .containsExactlyElementsOf(expected(exhibit));
        }
    }

    @Test
    void noPacketIsMalformedAndAllChecksumsAreRight() throws IOException {
        for (Shown exhibit : EveryTrace.ALL) {
            assertThat(Tshark.fields(
                            written(exhibit),
                            "ip.checksum.status",
                            "tcp.checksum.status",
                            "_ws.malformed",
                            "frame.protocols"))
                    .as(exhibit.command())
                    .allMatch(fields -> fields.subList(0, 3).equals(List.of("1", "1", "")))
                    .allMatch(fields -> fields.get(3).matches("raw:ip:tcp(:data)?"));
        }
    }

    @Test
    void wiresharkWarnsOfNothingButWhatTheTraceDeserves() throws IOException {
        List<String> plain = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Shown exhibit : EveryTrace.ALL) {
            Tshark.fields(written(exhibit), "_ws.expert.message").stream()
                    .flatMap(fields -> Stream.of(fields.getFirst().split("~", -1)))
                    .filter(message -> !message.isEmpty() && !message.startsWith("step "))
                    .map(message -> message.replaceAll(":.*", ""))
                    .forEach((isPlain(exhibit) ? plain : others)::add);
        }
        assertThat(plain).isNotEmpty().isSubsetOf(PLAIN);
        assertThat(others)
                .contains(DESERVED[0])
                .isSubsetOf(Stream.of(PLAIN, DESERVED).flatMap(Stream::of).toList());
    }

    /** Whether it is TCP as it should be, the network does nothing, and nothing is sent again. */
    private static boolean isPlain(Shown exhibit) {
        Set<String> changed = exhibit.experiment().setup().changes().keySet();
        if (Rule.ALL.exists(rule -> changed.contains(rule.key()))) {
            return false;
        }
        String text = new String(Exports.json(exhibit), StandardCharsets.UTF_8);
        return Stream.of("\"adversary\"", "timer goes off", "\"text\" : \"late:")
                .noneMatch(text::contains);
    }

    @Test
    void eachPacketNamesItsStepAndItsRule() throws IOException {
        List<List<String>> comments =
                Tshark.fields(written(EveryTrace.ALL.getFirst()), "frame.comment");

        assertThat(comments.getFirst().getFirst())
                .contains("step 1: client calls OPEN")
                .contains("active OPEN: send a SYN (3.10.1)");
        assertThat(comments).allMatch(comment -> comment.getFirst().startsWith("step "));
    }

    @Test
    void aCycleIsNamedInItsCommentsAndTwoRunsHaveInterfacesOfTheirOwn() throws IOException {
        List<Shown> kinds = TraceKinds.ALL;
        AnnotatedTrace one = kinds.get(3).evidence().story();
        AnnotatedTrace other = kinds.get(3).runs().get(1);

        assertThat(Tshark.fields(written(kinds.get(1)), "frame.comment")
                        .getLast()
                        .getFirst())
                .contains("in the cycle that repeats for ever");
        assertThat(Tshark.fields(written(kinds.get(3)), FIELDS))
                .containsExactlyElementsOf(
                        Stream.concat(expected(one, "-1").stream(), expected(other, "-2").stream())
                                .toList());
    }

    private Path written(Shown exhibit) throws IOException {
        return Files.write(folder.resolve("trace.pcapng"), Exports.pcapng(exhibit));
    }

    /** Of two runs, both. */
    private static List<List<String>> expected(Shown exhibit) {
        if (exhibit.runs().size() == 1) {
            return expected(exhibit.evidence().story(), "");
        }
        return Stream.concat(
                        expected(exhibit.runs().get(0), "-1").stream(),
                        expected(exhibit.runs().get(1), "-2").stream())
                .toList();
    }

    /** From the trace itself, not from what is drawn of it. */
    private static List<List<String>> expected(AnnotatedTrace story, String run) {
        List<List<String>> packets = new ArrayList<>();
        for (int i = 0; i < story.length(); i++) {
            Action action = story.scenes().get(i).action();
            List<List<String>> step = new ArrayList<>();
            for (Event event : story.scenes().get(i).label().events()) {
                event.consumed()
                        .forEach(flying -> step.add(packet(event.side(), run, flying.segment())));
                if (!(action instanceof Action.Inject)) {
                    event.sent().forEach(sent -> step.add(packet(event.side(), run, sent)));
                }
            }
            for (int place = 0; place < step.size(); place++) {
                step.get(place).set(1, String.format("%d.%06d000", i + 1, place));
            }
            packets.addAll(step);
        }
        return packets;
    }

    private static List<String> packet(HostSide side, String run, Segment segment) {
        String flags = segment.control().toString();
        return new ArrayList<>(List.of(
                side + run,
                "",
                Long.toString(segment.seq().value()),
                segment.control().ack() ? Long.toString(segment.ack().value()) : "0",
                "\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7" + flag(flags, "ACK", "A") + "\u00b7"
                        + flag(flags, "RST", "R") + flag(flags, "SYN", "S")
                        + flag(flags, "FIN", "F"),
                Integer.toString(segment.text().length())));
    }

    private static String flag(String flags, String name, String letter) {
        return flags.contains(name) ? letter : "\u00b7";
    }
}
