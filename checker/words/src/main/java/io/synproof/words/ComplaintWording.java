package io.synproof.words;

import dev.cel.common.CelIssue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words for what CEL finds wrong: the legal names, and the nearest of them.
 *
 * @param dictionary what can be named
 * @param text the predicate
 * @param issue what CEL says
 */
record ComplaintWording(Dictionary<?, ?> dictionary, String text, CelIssue issue) {
    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern CALL = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:extraneous input|mismatched input|error at:) '([^']*)'");
    private static final Pattern TOO_LARGE = Pattern.compile("For input string: \"([^\"]*)\".*");
    private static final int MANY = 24;

    /**
     * The sentence for a message.
     *
     * @param behind what stands from it on
     */
    String of(String behind) {
        String message = issue.getMessage();
        Matcher field = FIELD.matcher(message);
        if (field.matches()) {
            return field(field.group(1));
        }
        Matcher name = NAME.matcher(message);
        if (name.matches()) {
            return unknown(behind.startsWith("(") ? "function" : "name", name.group(1), visible());
        }
        Matcher call = CALL.matcher(message);
        if (call.matches()) {
            return call(call.group(1), call.group(2));
        }
        return syntax(message);
    }

    private static String syntax(String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (message.contains("<EOF>'")) {
            return "the predicate is not finished";
        }
        Matcher tooLarge = TOO_LARGE.matcher(message);
        if (tooLarge.matches()) {
            return "the number " + tooLarge.group(1) + " exceeds 64 bits";
        }
        if (message.contains("recursion limit")) {
            return "the predicate is nested more than " + CelEnvironment.DEEPEST + " deep";
        }
        if (unexpected.find()) {
            return "'" + unexpected.group(1) + "' is not expected here";
        }
        return message.startsWith("invalid argument to has()")
                ? "has(...) asks for a member, such as has(x.y)"
                : message.lines().findFirst().orElse("");
    }

    /** Where CEL does not say of what, the members of all structures are at hand. */
    private String field(String field) {
        Optional<ValueType.Structure> owner = FieldOwner.of(text, field, issue, dictionary);
        List<String> members = owner.map(Stream::of)
                .orElseGet(() -> dictionary.structures().values().stream())
                .flatMap(structure -> structure.members().stream())
                .map(Member::name)
                .toList();
        return unknown(
                owner.map(structure -> "member of " + structure.name() + " named")
                        .orElse("member"),
                field,
                members);
    }

    private List<String> visible() {
        return Stream.of(
                        dictionary.vocabulary().names().stream().map(Name::name),
                        dictionary.vocabulary().observations().stream().map(Observation::name),
                        dictionary.constants().values().keySet().stream()
                                .filter(name -> !name.contains(".")),
                        dictionary.vocabulary().operations().stream()
                                .map(Operation::name)
                                .filter(name -> Character.isLetter(name.charAt(0))),
                        Stream.of(PastOperator.values()).map(PastOperator::form))
                .flatMap(names -> names)
                .toList();
    }

    private static String unknown(String what, String given, List<String> known) {
        Optional<String> nearest = known.stream()
                .map(name -> name.replaceAll("\\(.*", ""))
                .min(Comparator.comparingInt(name -> EditDistance.of(given, name)))
                .filter(name -> EditDistance.of(given, name) <= 1 + given.length() / 3);
        List<String> legal = List.copyOf(new TreeSet<>(known));
        return "there is no " + what + " '" + given + "'"
                + nearest.map(name -> "; did you mean '" + name + "'?").orElse("")
                + (legal.size() > MANY ? "" : "; there are " + String.join(", ", legal));
    }

    private static String call(String function, String types) {
        String operator = function.replace("_", "").replace("@", "");
        return "'" + operator + "' does not take " + types.replace("google.protobuf.", "");
    }
}
