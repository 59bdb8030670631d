package io.synproof.properties.documents.schedule;

import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import java.util.List;
import java.util.stream.Stream;

/** The fields by which a schedule describes a segment. */
enum SegmentField {
    SEQ("seq"),
    ACK("ack"),
    DATA("data"),
    WND("wnd"),
    TS("ts"),
    PORT("port");

    private static final long NONE = -1;

    private final String key;

    SegmentField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The number that a segment has in this field; -1 if it has none. */
    long of(PacketInFlight packet) {
        Segment segment = packet.segment();
        return switch (this) {
            case SEQ -> segment.seq().value();
            case ACK -> segment.control().ack() ? segment.ack().value() : NONE;
            case DATA -> segment.text().length();
            case WND -> segment.window();
            case TS -> segment.options().stamp().map(Timestamp::value).getOrElse(NONE);
            case PORT -> packet.port();
        };
    }

    /** All keys. */
    static List<String> keys() {
        return Stream.of(values()).map(SegmentField::key).toList();
    }

    /** The field of that key. */
    static SegmentField named(String key) {
        return Stream.of(values())
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
