package io.synproof.checker.coverability;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A certificate that nothing decides a property: patterns that include the start and every state
 * that a step leads to from a state that they include, and none that decides.
 *
 * <p>{@link #toString} is its written form, and {@link #parse} reads it; docs/unbounded.md has the
 * grammar. It says nothing of a model until it is checked with one.
 *
 * @param property the name of the property
 * @param copies whether each message in flight may be there any number of times
 * @param parts the texts of processes, environments, memories and messages, by number
 * @param patterns each a control state, and how many of each message may be in flight
 */
public record Certificate(
        String property, boolean copies, List<String> parts, List<Entry> patterns) {
    private static final String HEADING = "synproof certificate 1";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /**
     * A pattern.
     *
     * @param control the numbers of the parts: the processes in their order, the environment, and
     *     what a monitor remembers if there is one
     * @param most the messages that may be in flight, each once
     */
    public record Entry(List<Integer> control, List<Most> most) {
        /** A pattern whose lists are copied. */
        public Entry {
            control = List.copyOf(control);
            most = List.copyOf(most);
        }

        /** Such as {@code 0 1 4 : 7*1 8*any}. */
        @Override
        public String toString() {
            return Stream.of(
                            control.stream().map(String::valueOf),
                            Stream.of(":"),
                            most.stream().map(Most::toString))
                    .flatMap(words -> words)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * The most that there may be of a message.
     *
     * @param message the number of its text
     * @param count 1 or more; {@link #ANY} if there is no most
     */
    public record Most(int message, int count) {
        /** Any number. */
        public static final int ANY = Integer.MAX_VALUE;

        @Override
        public String toString() {
            return message + "*" + (count == ANY ? "any" : count);
        }
    }

    /** A certificate whose lists are copied. */
    public Certificate {
        Objects.requireNonNull(property, "property");
        parts = List.copyOf(parts);
        patterns = List.copyOf(patterns);
    }

    /** The written form, with a line break at the end. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of(
                                HEADING,
                                "property " + escaped(property),
                                "copies " + (copies ? "any" : "none"),
                                "parts " + parts.size()),
                        parts.stream().map(Certificate::escaped),
                        Stream.of("patterns " + patterns.size()),
                        patterns.stream().map(Entry::toString))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case String plain -> plain;
                        }));
    }

    /**
     * The certificate with this written form.
     *
     * @throws IllegalArgumentException if it is none; the message says in which line
     */
    public static Certificate parse(String text) {
        return new CertificateText(text.lines().toList()).read();
    }

    /** A reader of the written form. */
    private record CertificateText(List<String> lines) {
        private static final int HEADER = 4;

        Certificate read() {
            require(0, line(0).equals(HEADING), HEADING);
            int parts = number(3, after(3, "parts "));
            int patterns = number(HEADER + parts, after(HEADER + parts, "patterns "));
            int first = HEADER + parts + 1;
            require(
                    Math.min(lines.size(), first + patterns),
                    lines.size() == first + patterns,
                    patterns + " patterns, and then the end");
            String copies = after(2, "copies ");
            require(2, copies.equals("any") || copies.equals("none"), "copies any, or none");
            return new Certificate(
                    unescaped(after(1, "property ")),
                    copies.equals("any"),
                    lines.subList(HEADER, HEADER + parts).stream()
                            .map(Certificate::unescaped)
                            .toList(),
                    IntStream.range(first, first + patterns)
                            .mapToObj(line -> entry(line, parts))
                            .toList());
        }

        private Entry entry(int line, int parts) {
            String[] halves = line(line).split(" ?: ?", -1);
            require(line, halves.length == 2, "a control state, a colon, and messages");
            return new Entry(
                    words(halves[0]).map(word -> part(line, word, parts)).toList(),
                    words(halves[1]).map(word -> most(line, word, parts)).toList());
        }

        private static Stream<String> words(String text) {
            return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
        }

        private int part(int line, String word, int parts) {
            int number = number(line, word);
            require(line, number < parts, "the number of a part, less than " + parts);
            return number;
        }

        private Most most(int line, String word, int parts) {
            String[] halves = word.split("\\*", -1);
            require(line, halves.length == 2, "a message and its count, such as 3*1 or 3*any");
            int count = halves[1].equals("any") ? Most.ANY : number(line, halves[1]);
            require(line, count > 0, "a count of 1 or more");
            return new Most(part(line, halves[0], parts), count);
        }

        private String after(int line, String word) {
            require(line, line(line).startsWith(word), word + "...");
            return line(line).substring(word.length());
        }

        private String line(int line) {
            return line < lines.size() ? lines.get(line) : "";
        }

        private int number(int line, String word) {
            try {
                int number = Integer.parseInt(word);
                require(line, number >= 0, "a number, 0 or more");
                return number;
            } catch (NumberFormatException _) {
                throw isNone(line, "a number, not \"" + word + "\"");
            }
        }

        private void require(int line, boolean condition, String expected) {
            if (!condition) {
                throw isNone(line, expected);
            }
        }

        private static IllegalArgumentException isNone(int line, String expected) {
            return new IllegalArgumentException(
                    "not a certificate: line " + (line + 1) + " should be " + expected);
        }
    }
}
