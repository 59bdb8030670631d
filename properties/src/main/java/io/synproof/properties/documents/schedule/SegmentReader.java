package io.synproof.properties.documents.schedule;

import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.properties.documents.schedule.ScheduleWords.Read;
import io.synproof.properties.documents.schedule.ScheduleWords.Word;
import io.synproof.properties.markup.yaml.Place;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The reader of segments in a schedule's sentences. */
final class SegmentReader {
    /** The greatest port of a client; from there on they stand for made-up addresses. */
    static final int MOST_PORT = 15;

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> FORGED_FIELDS = SegmentField.keys().stream()
            .filter(key -> !key.equals(SegmentField.PORT.key()))
            .toList();
    private static final int MOST_SEGMENTS = 99;

    private SegmentReader() {}

    /**
     * A segment that is named, and the words behind it.
     *
     * @param segment the segment
     * @param rest the rest
     */
    record Named(SegmentReference segment, ScheduleWords rest) {}

    /**
     * A segment that is described, and the words behind it.
     *
     * @param segment the segment
     * @param rest the rest
     */
    record Forged(ForgedSegment segment, ScheduleWords rest) {}

    /** The segment that the next words name, such as {@code client second SYN seq=1}. */
    static Named reference(ScheduleWords words) {
        Place place = words.peek().map(Word::place).orElse(words.end());
        ScheduleWords rest = words;
        OptionalInt ordinal = OptionalInt.empty();
        boolean held = false;
        Optional<HostSide> from = Optional.empty();
        while (rest.begins("held", "client", "server") || isOrdinal(rest)) {
            String word = rest.peek().orElseThrow().text();
            if (isOrdinal(rest)) {
                ordinal = OptionalInt.of(ORDINALS.indexOf(word) + 1);
            } else if (word.equals("held")) {
                held = true;
            } else {
                from = Optional.of(word.equals("client") ? HostSide.CLIENT : HostSide.SERVER);
            }
            rest = rest.rest();
        }
        Read kind = rest.oneOf("kind of segment", SegmentKind.names());
        rest = kind.rest();
        if (ordinal.isEmpty()
                && rest.peek().filter(w -> w.text().matches("\\d+")).isPresent()) {
            Read number = rest.next("a number");
            ordinal =
                    OptionalInt.of(ScheduleSentenceReader.number(number.word(), 1, MOST_SEGMENTS));
            rest = number.rest();
        }
        Map<SegmentField, Long> fields = new EnumMap<>(SegmentField.class);
        while (isField(rest)) {
            Word word = rest.peek().orElseThrow();
            NumberTerm term = term(word, SegmentField.keys());
            if (!term.text().matches("\\d{1,10}")) {
                throw term.place()
                        .error("here must be a number, and there is '" + term.text() + "'");
            }
            fields.put(field(word), Long.parseLong(term.text()));
            rest = rest.rest();
        }
        return new Named(
                new SegmentReference(
                        place,
                        from,
                        SegmentKind.named(kind.word().text()),
                        ordinal,
                        held,
                        Collections.unmodifiableMap(fields)),
                rest);
    }

    /** The segment that the next words describe, such as {@code RST seq=rcv.nxt+1}. */
    static Forged forged(ScheduleWords words) {
        List<String> bits = Stream.of(Control.values()).map(Control::toString).toList();
        Read control = words.oneOf("combination of control bits", bits);
        Map<SegmentField, NumberTerm> fields = new EnumMap<>(SegmentField.class);
        ScheduleWords rest = control.rest();
        while (isField(rest)) {
            Word word = rest.peek().orElseThrow();
            fields.put(field(word), term(word, FORGED_FIELDS));
            rest = rest.rest();
        }
        return new Forged(
                new ForgedSegment(
                        control.word().place(),
                        ScheduleWords.named(Control.values(), control.word().text()),
                        Collections.unmodifiableMap(fields)),
                rest);
    }

    private static boolean isOrdinal(ScheduleWords words) {
        return words.peek().filter(word -> ORDINALS.contains(word.text())).isPresent();
    }

    private static boolean isField(ScheduleWords words) {
        return words.peek()
                .filter(word -> word.text().contains("=") && !word.text().startsWith("iss="))
                .isPresent();
    }

    private static SegmentField field(Word word) {
        return SegmentField.named(word.text().split("=", 2)[0]);
    }

    private static NumberTerm term(Word word, List<String> legal) {
        String[] parts = word.text().split("=", 2);
        if (!legal.contains(parts[0])) {
            throw word.place().unknown("field", parts[0], legal);
        }
        Place behind = new Place(
                word.place().file(),
                word.place().line(),
                word.place().column() + parts[0].length() + 1);
        return new NumberTerm(behind, parts[1]);
    }
}
