package io.synproof.properties.words;

import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Attacker;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import io.vavr.collection.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for the network and for segments. */
final class NetworkWords {
    static final ValueType.Enumeration SIDE =
            ValueType.Enumeration.of(HostSide.class, "one of the two hosts");

    static final ValueType.Structure SEGMENT = new ValueType.Structure(
            "Segment", "a segment (RFC 9293, 3.1)", NetworkWords::ofSegment);

    static final ValueType.Structure NETWORK =
            new ValueType.Structure("Network", "what is in flight", NetworkWords::ofNetwork);

    static final ValueType.Structure FAULTS =
            new ValueType.Structure("Faults", "a budget of faults", NetworkWords::ofFaults);

    private NetworkWords() {}

    /**
     * A segment, in flight or not.
     *
     * @param segment the segment
     * @param to the host that it goes to
     * @param port the client's port
     * @param age ticks since it was sent
     */
    record Sighted(Segment segment, HostSide to, int port, int age) {
        static Optional<Sighted> of(PacketInFlight packet) {
            return packet.tcp()
                    .map(segment -> new Sighted(segment, packet.to(), packet.port(), packet.age()))
                    .toJavaOptional();
        }
    }

    private static java.util.List<Sighted> sighted(List<PacketInFlight> packets) {
        return packets.toJavaStream()
                .flatMap(packet -> Sighted.of(packet).stream())
                .toList();
    }

    private static java.util.List<Member> ofNetwork() {
        ValueType segments = new ValueType.ListOf(SEGMENT);
        return java.util.List.of(
                Member.of(
                        "segments",
                        segments,
                        "the segments in flight",
                        Network.class,
                        network -> sighted(network.inFlight())),
                Member.of(
                        "toClient",
                        segments,
                        "those on their way to the client",
                        Network.class,
                        network -> sighted(to(network, HostSide.CLIENT))),
                Member.of(
                        "toServer",
                        segments,
                        "those on their way to the server",
                        Network.class,
                        network -> sighted(to(network, HostSide.SERVER))),
                Member.of(
                        "packets",
                        Basic.INTEGER,
                        "how many packets are in flight, fragments and datagrams included",
                        Network.class,
                        network -> network.inFlight().size()));
    }

    private static List<PacketInFlight> to(Network network, HostSide side) {
        return network.inFlight().filter(packet -> packet.to() == side);
    }

    private static java.util.List<Member> ofSegment() {
        return Stream.of(header(), options(), journey())
                .flatMap(java.util.List::stream)
                .toList();
    }

    private static java.util.List<Member> header() {
        return java.util.List.of(
                segment(
                        "bits",
                        Basic.TEXT,
                        "the control bits, such as 'SYN,ACK'",
                        it -> it.segment().control().toString()),
                segment(
                        "SYN",
                        Basic.TRUTH,
                        "the SYN bit",
                        it -> it.segment().control().syn()),
                segment(
                        "ACK",
                        Basic.TRUTH,
                        "the ACK bit",
                        it -> it.segment().control().ack()),
                segment(
                        "FIN",
                        Basic.TRUTH,
                        "the FIN bit",
                        it -> it.segment().control().fin()),
                segment(
                        "RST",
                        Basic.TRUTH,
                        "the RST bit",
                        it -> it.segment().control().rst()),
                segment("seq", NumberWords.NUMBER, "SEG.SEQ", it -> it.segment().seq()),
                segment(
                        "ack",
                        NumberWords.NUMBER,
                        "SEG.ACK; absent without the ACK bit",
                        it -> it.segment().control().ack() ? it.segment().ack() : null),
                segment(
                        "octets",
                        Basic.INTEGER,
                        "octets of text",
                        it -> it.segment().text().length()),
                segment(
                        "firstOctet",
                        NumberWords.NUMBER,
                        "the number of its first octet: SEG.SEQ, or the next one behind a SYN;"
                                + " absent without text",
                        it -> firstOctet(it.segment())),
                segment(
                        "len",
                        Basic.INTEGER,
                        "SEG.LEN: octets, and one each for SYN and FIN",
                        it -> it.segment().length()),
                segment(
                        "end",
                        NumberWords.NUMBER,
                        "SEG.SEQ + SEG.LEN: the number after its last",
                        it -> it.segment().end()));
    }

    private static java.util.List<Member> options() {
        return java.util.List.of(
                segment(
                        "wnd",
                        Basic.INTEGER,
                        "SEG.WND as the header says it, in octets unless a scale is agreed;"
                                + " absent where segments do not say it",
                        it -> said(it.segment().window(), Segment.UNSAID)),
                segment(
                        "mss",
                        Basic.INTEGER,
                        "the MSS option in octets; absent without it",
                        it -> said(it.segment().options().mss(), Options.UNSAID)),
                segment(
                        "windowScale",
                        Basic.INTEGER,
                        "the shift count of the window scale option; absent without it",
                        it -> said(it.segment().options().windowScale(), Options.UNSCALED)),
                segment(
                        "sackPermitted",
                        Basic.TRUTH,
                        "whether it has the SACK-permitted option",
                        it -> it.segment().options().sackPermitted()),
                segment(
                        "sacked",
                        Basic.INTEGER,
                        "how many numbers the blocks of its SACK option have; 0 without it",
                        it -> it.segment()
                                .options()
                                .sack()
                                .map(SackBlock::length)
                                .sum()
                                .longValue()),
                segment(
                        "tsval",
                        Basic.INTEGER,
                        "TSval of the timestamps option; absent without it",
                        it -> it.segment()
                                .options()
                                .stamp()
                                .map(Timestamp::value)
                                .toJavaOptional()),
                segment(
                        "tsecr",
                        Basic.INTEGER,
                        "TSecr of the timestamps option; absent without it",
                        it -> it.segment()
                                .options()
                                .echo()
                                .map(Timestamp::value)
                                .toJavaOptional()));
    }

    private static java.util.List<Member> journey() {
        return java.util.List.of(
                segment("to", SIDE, "the host that it goes to", Sighted::to),
                segment(
                        "from",
                        SIDE,
                        "the host that it comes from",
                        it -> it.to().other()),
                segment("port", Basic.INTEGER, "the client's port, 0 or more", Sighted::port),
                segment(
                        "stranger",
                        Basic.TRUTH,
                        "whether the client's address is one that an attacker has made up",
                        it -> Attacker.isStranger(it.port())),
                segment("age", Basic.INTEGER, "ticks since it was sent, 0 to MSL", Sighted::age),
                segment(
                                "incarnation",
                                Basic.INTEGER,
                                "which connection of its sender's host sent it, from 1; evidence,"
                                        + " which no host reads",
                                it -> it.segment().incarnation())
                        .asEvidence(),
                segment(
                                "place",
                                Basic.INTEGER,
                                "the place of its first octet in its sender's stream, from 0;"
                                        + " absent without text; evidence, which no host reads",
                                it -> place(it.segment()))
                        .asEvidence());
    }

    private static Optional<SequenceNumber> firstOctet(Segment segment) {
        return segment.text().isEmpty()
                ? Optional.empty()
                : Optional.of(segment.control().syn() ? segment.seq().next() : segment.seq());
    }

    private static OptionalInt place(Segment segment) {
        return segment.text().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(segment.text().first());
    }

    /** A field that a segment need not have. */
    private static OptionalInt said(int field, int unsaid) {
        return field == unsaid ? OptionalInt.empty() : OptionalInt.of(field);
    }

    private static Member segment(
            String name, ValueType type, String meaning, Function<Sighted, @Nullable Object> read) {
        return Member.of(name, type, meaning, Sighted.class, read);
    }

    private static java.util.List<Member> ofFaults() {
        return java.util.List.of(
                fault("drops", "losses, expiry included; -1 for any number", FaultBudget::drops),
                fault("duplicates", "second deliveries", FaultBudget::duplicates),
                fault(
                        "overtakings",
                        "deliveries out of order, where they are counted",
                        FaultBudget::overtakings),
                fault("injections", "segments of an attacker", FaultBudget::injections));
    }

    private static Member fault(String name, String meaning, Function<FaultBudget, ?> read) {
        return Member.of(name, Basic.INTEGER, meaning, FaultBudget.class, read);
    }
}
