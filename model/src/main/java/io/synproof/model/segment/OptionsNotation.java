package io.synproof.model.segment;

import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser of options, as {@link Options#toString} writes them, in any order. */
final class OptionsNotation {
    private static final Pattern OPTION = Pattern.compile("<(?<name>[^=<>]*)(=(?<value>[^<>]*))?>");
    private static final Pattern BLOCK = Pattern.compile("(?<left>\\d{1,10})-(?<right>\\d{1,10})");
    private static final long LARGEST_MSS = 65_535;
    private static final long LARGEST_SHIFT = 255;

    /** The names of the options, in the order in which they are written. */
    private enum Name {
        MSS("MSS"),
        WS("WS"),
        SACK_OK("SACK-OK"),
        SACK("SACK"),
        TS("TS"),
        ECHO("ECHO");

        private final String text;

        Name(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private OptionsNotation() {}

    /**
     * The options that a text describes.
     *
     * @throws IllegalArgumentException if one of them is none, or stands there twice
     */
    static Options parse(SequenceSpace space, String text) {
        Options options = Options.NONE;
        Set<Name> seen = LinkedHashSet.empty();
        Matcher each = OPTION.matcher(text);
        while (each.find()) {
            Name name = named(each.group("name"));
            if (seen.contains(name)) {
                throw new IllegalArgumentException("the option " + name + " stands there twice");
            }
            seen = seen.add(name);
            options = with(options, space, name, Option.of(each.group("value")).getOrElse(""));
        }
        return options;
    }

    private static Name named(String text) {
        return List.of(Name.values())
                .find(name -> name.text.equals(text))
                .getOrElseThrow(() -> new IllegalArgumentException("no option " + text
                        + "; they are " + List.of(Name.values()).mkString(", ")));
    }

    private static Options with(Options options, SequenceSpace space, Name name, String value) {
        return switch (name) {
            case MSS -> options.with((int) number(name, value, 1, LARGEST_MSS));
            case WS -> options.scaling((int) number(name, value, 0, LARGEST_SHIFT));
            case SACK_OK -> options.permittingSack(true);
            case SACK -> options.with(blocks(space, value));
            case TS -> options.with(Option.some(stamp(name, value)));
            case ECHO -> options.echoing(Option.some(stamp(name, value)));
        };
    }

    private static Timestamp stamp(Name name, String value) {
        return new Timestamp(number(name, value, 0, Timestamp.CYCLE - 1));
    }

    private static long number(Name name, String value, long least, long most) {
        boolean written = value.matches("\\d{1,10}");
        if (!written || Long.parseLong(value) < least || Long.parseLong(value) > most) {
            throw new IllegalArgumentException("the option " + name + " has a number from " + least
                    + " to " + most + ", not \"" + value + "\"");
        }
        return Long.parseLong(value);
    }

    private static List<SackBlock> blocks(SequenceSpace space, String value) {
        return List.of(value.split(",", -1)).map(block -> block(space, block));
    }

    private static SackBlock block(SequenceSpace space, String text) {
        Matcher edges = BLOCK.matcher(text);
        if (!edges.matches()) {
            throw new IllegalArgumentException(
                    "not a block: \"" + text + "\"; blocks are written 5-9,12-14");
        }
        return new SackBlock(
                SegmentNotation.in(space, Long.parseLong(edges.group("left"))),
                SegmentNotation.in(space, Long.parseLong(edges.group("right"))));
    }
}
