package io.synproof.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a sentence behind its kind, which are not CEL's to divide.
 *
 * @param agents whose knowledge it is about, the outermost first
 * @param predicates the predicates
 * @param quantity the number that is counted, if one is
 * @param comparison what it is compared with, if it is
 * @param body the whole, with single spaces around what divides it
 */
record SentenceForm(
        List<List<String>> agents,
        List<String> predicates,
        Optional<String> quantity,
        Optional<Comparison> comparison,
        String body) {
    private static final Pattern ARROW = Pattern.compile("\\s*~>\\s*");
    private static final Pattern WHEN = Pattern.compile("\\s+when\\s+");
    private static final Pattern SEEING = Pattern.compile("\\s+seeing\\s+");
    private static final Pattern ENDS = Pattern.compile("\\s+and\\s+ends$");
    private static final Pattern COUNTING = Pattern.compile("\\s+counting\\s+");
    private static final Pattern AGENTS =
            Pattern.compile("\\s*([A-Za-z]\\w*(?:\\s*,\\s*[A-Za-z]\\w*)*)\\s*:(?!:)");

    /**
     * The other model of a comparison, and the observations of both.
     *
     * @param other the name of the other, in words of its own
     * @param seen what is seen of a step
     * @param seesEnds whether ends are seen too
     */
    record Comparison(String other, String seen, boolean seesEnds) {}

    static SentenceForm of(SentenceKind kind, String body) {
        return switch (kind) {
            case NO_DEADLOCK -> {
                if (!body.isEmpty()) {
                    throw new SentenceException(
                            "noDeadlock asks nothing more, and '" + body + "' follows it");
                }
                yield new SentenceForm(
                        List.of(), List.of(), Optional.empty(), Optional.empty(), "");
            }
            case LEADS_TO -> plain(two(kind, ARROW, "~>", body), " ~> ");
            case KNOWS, NEVER_KNOWS -> knowledge(kind, body);
            case CHEAPEST, DEAREST -> {
                List<String> two = two(kind, COUNTING, "counting", body);
                yield new SentenceForm(
                        List.of(),
                        List.of(two.getFirst()),
                        Optional.of(two.getLast()),
                        Optional.empty(),
                        String.join(" counting ", two));
            }
            case REFINES -> comparison(two(kind, SEEING, "seeing", body));
            case ALWAYS, NEVER, EVERY_STEP, REACHABLE, EVENTUALLY, ALWAYS_POSSIBLE ->
                plain(List.of(body), "");
        };
    }

    private static SentenceForm plain(List<String> predicates, String between) {
        return new SentenceForm(
                List.of(),
                predicates,
                Optional.empty(),
                Optional.empty(),
                String.join(between, predicates));
    }

    private static SentenceForm comparison(List<String> two) {
        Matcher ends = ENDS.matcher(two.getLast());
        boolean seesEnds = ends.find();
        String seen = seesEnds ? two.getLast().substring(0, ends.start()) : two.getLast();
        return new SentenceForm(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Comparison(two.getFirst(), seen, seesEnds)),
                two.getFirst() + " seeing " + seen + (seesEnds ? " and ends" : ""));
    }

    private static SentenceForm knowledge(SentenceKind kind, String body) {
        List<List<String>> agents = new ArrayList<>();
        String rest = body;
        Matcher next = AGENTS.matcher(rest);
        while (next.lookingAt()) {
            agents.add(Arrays.asList(next.group(1).split("\\s*,\\s*", -1)));
            rest = rest.substring(next.end());
            next = AGENTS.matcher(rest);
        }
        if (agents.isEmpty()) {
            throw new SentenceException(
                    kind.word() + " begins with an agent and a colon, such as 'agent: p when q'");
        }
        List<String> two = two(kind, WHEN, "when", rest.strip());
        String names = String.join(
                ": ", agents.stream().map(some -> String.join(", ", some)).toList());
        return new SentenceForm(
                List.copyOf(agents),
                two,
                Optional.empty(),
                Optional.empty(),
                names + ": " + String.join(" when ", two));
    }

    private static List<String> two(SentenceKind kind, Pattern divider, String word, String body) {
        List<String> parts = split(body, divider);
        if (parts.size() != 2) {
            throw new SentenceException(kind.word() + " asks for two parts with " + word
                    + " between them: " + kind.form() + "; and there "
                    + (parts.size() == 1 ? "is 1" : "are " + parts.size()) + " in '" + body + "'");
        }
        return parts;
    }

    /** The parts between dividers that no quoted text contains. */
    private static List<String> split(String text, Pattern divider) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = divider.matcher(text);
        while (matcher.find()) {
            if (!isQuoted(text, matcher.start())) {
                parts.add(text.substring(from, matcher.start()).strip());
                from = matcher.end();
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** Whether a place in a text is inside single or double quotes. */
    private static boolean isQuoted(String text, int place) {
        char quote = 0;
        for (int i = 0; i < place; i++) {
            char here = text.charAt(i);
            if (quote != 0 && here == '\\') {
                i++;
            } else if (quote != 0) {
                quote = here == quote ? 0 : quote;
            } else if (here == '\'' || here == '"') {
                quote = here;
            }
        }
        return quote != 0;
    }
}
