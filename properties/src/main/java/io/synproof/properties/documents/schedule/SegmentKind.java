package io.synproof.properties.documents.schedule;

import io.synproof.model.segment.Segment;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of segment that a schedule tells apart. */
public enum SegmentKind {
    SYN("SYN"),
    SYN_ACK("SYN,ACK"),
    ACK("ACK"),
    DATA("DATA"),
    FIN("FIN", "FIN,ACK"),
    RST("RST", "RST,ACK"),
    SYN_FIN("SYN,FIN");

    private final List<String> words;

    SegmentKind(String... words) {
        this.words = List.of(words);
    }

    /** Its name, and its other names. */
    List<String> words() {
        return words;
    }

    /** The kind of a segment: what it is for, not each of its bits. */
    static SegmentKind of(Segment segment) {
        return switch (segment.control()) {
            case SYN -> SYN;
            case SYN_ACK -> SYN_ACK;
            case ACK -> segment.text().isEmpty() ? ACK : DATA;
            case FIN_ACK, FIN -> FIN;
            case RST, RST_ACK -> RST;
            case SYN_FIN -> SYN_FIN;
        };
    }

    /** All names. */
    static List<String> names() {
        return Stream.of(values()).flatMap(kind -> kind.words.stream()).toList();
    }

    /** The kind of that name. */
    static SegmentKind named(String name) {
        return Stream.of(values())
                .filter(kind -> kind.words.contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return words.getFirst();
    }
}
