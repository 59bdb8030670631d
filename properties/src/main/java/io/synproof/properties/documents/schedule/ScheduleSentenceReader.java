package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.properties.documents.schedule.ScheduleWords.Read;
import io.synproof.properties.documents.schedule.ScheduleWords.Word;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reader of a schedule's sentences. */
final class ScheduleSentenceReader {
    private static final List<String> SIDES = List.of("client", "server");
    private static final List<String> BEGINNINGS =
            List.of("client", "server", "deliver", "lose", "hold", "inject", "tick");
    private static final List<String> OF_A_SIDE = Stream.of(
                    List.of("opens", "sends", "is", "sent", "crashes", "reboots"),
                    Call.names().stream().map(ScheduleSentenceReader::firstWord).toList(),
                    TimerName.names())
            .flatMap(List::stream)
            .toList();
    private static final int MOST_OCTETS = 1024;
    private static final int MOST_TICKS = 64;

    private ScheduleSentenceReader() {}

    /**
     * The sentence that some words make.
     *
     * @param place the place of the first
     * @throws BadInputException if they make none: with the place of the word that does not fit
     */
    static ScheduleSentence read(Place place, ScheduleWords words) {
        Optional<String> first = words.peek().map(Word::text);
        if (first.filter(word -> word.matches("\\d+")).isPresent()) {
            Read count = words.next("a number");
            end(count.rest().oneOf("word", List.of("ticks", "tick")).rest());
            return new ScheduleSentence.Ticks(place, number(count.word(), 1, MOST_TICKS));
        }
        Read read = words.oneOf("beginning of a sentence", BEGINNINGS);
        return switch (read.word().text()) {
            case "client" -> ofSide(place, HostSide.CLIENT, read.rest());
            case "server" -> ofSide(place, HostSide.SERVER, read.rest());
            case "deliver" -> delivery(place, read.rest());
            case "lose" -> new ScheduleSentence.Loses(place, whole(read.rest()));
            case "hold" -> new ScheduleSentence.Holds(place, whole(read.rest()));
            case "inject" -> injection(place, read.rest());
            default -> {
                end(read.rest());
                yield new ScheduleSentence.Ticks(place, 1);
            }
        };
    }

    private static ScheduleSentence ofSide(Place place, HostSide side, ScheduleWords words) {
        Read verb = words.oneOf("verb", OF_A_SIDE);
        ScheduleWords rest = verb.rest();
        return switch (verb.word().text()) {
            case "opens" -> opens(place, side, rest);
            case "sends" -> {
                Read octets = rest.next("a number of octets");
                ScheduleWords behind = octets.rest().begins("octets", "octet")
                        ? octets.rest().rest()
                        : octets.rest();
                yield new ScheduleSentence.Sends(
                        place, side, port(behind), number(octets.word(), 1, MOST_OCTETS));
            }
            case "is" ->
                rest.begins("told") ? told(place, side, rest.rest()) : state(place, side, rest);
            case "sent" -> sent(place, side, rest);
            case "crashes", "reboots" -> {
                end(rest);
                yield new ScheduleSentence.Crashes(
                        place, side, verb.word().text().equals("reboots"));
            }
            default -> callOrTimeout(place, side, verb.word().text(), rest);
        };
    }

    private static ScheduleSentence callOrTimeout(
            Place place, HostSide side, String verb, ScheduleWords rest) {
        if (TimerName.names().contains(verb)) {
            return new ScheduleSentence.TimesOut(
                    place, side, port(rest.behind("timeout")), TimerName.named(verb));
        }
        Call call = Stream.of(Call.values())
                .filter(one -> firstWord(one.toString()).equals(verb))
                .findFirst()
                .orElseThrow();
        ScheduleWords behind = call == Call.SHUTS ? rest.behind("reading") : rest;
        return new ScheduleSentence.Calls(place, side, port(behind), call);
    }

    private static ScheduleSentence opens(Place place, HostSide side, ScheduleWords words) {
        ScheduleWords rest = words.begins("from") ? words.rest() : words;
        OptionalInt port = OptionalInt.empty();
        if (rest.begins("port")) {
            Read number = rest.rest().next("the number of a port");
            port = OptionalInt.of(number(number.word(), 0, SegmentReader.MOST_PORT));
            rest = number.rest();
        }
        return new ScheduleSentence.Opens(place, side, port, iss(rest));
    }

    private static ScheduleSentence delivery(Place place, ScheduleWords words) {
        boolean keeping = words.begins("copy");
        ScheduleWords rest = keeping ? words.rest().behind("of") : words;
        SegmentReader.Named segment = SegmentReader.reference(rest);
        Optional<SegmentReader.Named> passed = segment.rest().begins("before")
                ? Optional.of(SegmentReader.reference(segment.rest().rest()))
                : Optional.empty();
        return new ScheduleSentence.Delivers(
                place,
                segment.segment(),
                keeping,
                passed.map(SegmentReader.Named::segment),
                iss(passed.orElse(segment).rest()));
    }

    /** {@code iss=300}, or nothing, and then the end. */
    private static OptionalLong iss(ScheduleWords words) {
        if (words.isEmpty()) {
            return OptionalLong.empty();
        }
        Read read = words.next("iss=");
        String text = read.word().text();
        if (!text.matches("iss=\\d{1,10}")) {
            throw read.word().place().error("here may be iss=NUMBER, and there is '" + text + "'");
        }
        end(read.rest());
        return OptionalLong.of(Long.parseLong(text.substring("iss=".length())));
    }

    private static SegmentReference whole(ScheduleWords words) {
        SegmentReader.Named named = SegmentReader.reference(words);
        end(named.rest());
        return named.segment();
    }

    private static ScheduleSentence injection(Place place, ScheduleWords words) {
        SegmentReader.Forged forged = SegmentReader.forged(words);
        Read victim = forged.rest().behind("to").oneOf("host", SIDES);
        return new ScheduleSentence.Injects(
                place, forged.segment(), side(victim.word()), port(victim.rest()));
    }

    private static HostSide side(Word word) {
        return word.text().equals("client") ? HostSide.CLIENT : HostSide.SERVER;
    }

    private static ScheduleSentence state(Place place, HostSide side, ScheduleWords words) {
        List<String> names = Stream.of(State.values()).map(State::toString).toList();
        ScheduleWords rest = words.begins("in") ? words.rest() : words;
        Read read = rest.oneOf("state", names);
        State state = ScheduleWords.named(State.values(), read.word().text());
        return new ScheduleSentence.IsIn(place, side, port(read.rest()), state);
    }

    private static ScheduleSentence sent(Place place, HostSide side, ScheduleWords words) {
        if (words.begins("nothing")) {
            end(words.rest());
            return new ScheduleSentence.Sent(place, side, Optional.empty());
        }
        return new ScheduleSentence.Sent(place, side, Optional.of(whole(words)));
    }

    private static ScheduleSentence told(Place place, HostSide side, ScheduleWords words) {
        String text = words.words().stream().map(Word::text).collect(Collectors.joining(" "));
        List<Signal> signals = Stream.<Signal>concat(
                        Stream.of(Signal.Notice.values()), Stream.of(Signal.Refusal.values()))
                .toList();
        Place here = words.peek().map(Word::place).orElse(words.end());
        return new ScheduleSentence.IsTold(
                place,
                side,
                signals.stream()
                        .filter(signal -> signal.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> here.unknown(
                                "signal",
                                text,
                                signals.stream().map(Signal::toString).toList())));
    }

    /** {@code on port 1}, or nothing, and then the end. */
    private static OptionalInt port(ScheduleWords words) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        ScheduleWords behind =
                words.begins("on") ? words.rest().behind("port") : words.behind("on");
        Read number = behind.next("the number of a port");
        end(number.rest());
        return OptionalInt.of(number(number.word(), 0, SegmentReader.MOST_PORT));
    }

    static int number(Word word, int least, int most) {
        if (word.text().matches("\\d{1,9}")) {
            int number = Integer.parseInt(word.text());
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw word.place()
                .error("here must be a number from " + least + " to " + most + ", and there is '"
                        + word.text() + "'");
    }

    private static void end(ScheduleWords words) {
        words.requireEnd();
    }

    private static String firstWord(String text) {
        return text.split(" ", 2)[0];
    }
}
