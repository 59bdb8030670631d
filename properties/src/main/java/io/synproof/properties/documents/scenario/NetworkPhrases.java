package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network in words, such as <i>loses 1 SYN, duplicates 2, keeps the order</i>: faults that the
 * words do not name, it does not commit.
 */
final class NetworkPhrases {
    private static final List<String> FORMS = List.of(
            "loses N",
            "loses N SYN",
            "loses N SYN,ACK",
            "loses any number",
            "duplicates N",
            "keeps the order",
            "reorders",
            "overtakes N",
            "holds N",
            "does nothing wrong");
    private static final Map<String, String> LOSABLE = Map.of(
            "SYN", "syn", "SYN,ACK", "synAck", "ACK", "ack", "DATA", "text", "FIN", "fin", "RST",
            "rst");
    private static final Pattern LOSES =
            Pattern.compile("loses (\\d|any number)( (SYN|SYN,ACK|ACK|DATA|FIN|RST))?");
    private static final Pattern COUNTED =
            Pattern.compile("(duplicates|overtakes|holds) (\\d{1,2})");

    private NetworkPhrases() {}

    /**
     * The settings that some words mean.
     *
     * @throws io.synproof.properties.scenarios.BadInputException at words that mean nothing
     */
    static Map<String, String> settings(DocumentNode node) {
        Map<String, String> settings = new LinkedHashMap<>();
        List.of("drop", "duplicate", "overtake").forEach(fault -> settings.put(fault, "0"));
        ListedWords.of(node).forEach(words -> settings.putAll(one(words)));
        return settings;
    }

    private static Map<String, String> one(ListedWords words) {
        Matcher loses = LOSES.matcher(words.text());
        if (loses.matches()) {
            String count = loses.group(1).equals("any number") ? "unlimited" : loses.group(1);
            return loses.group(3) == null
                    ? Map.of("drop", count)
                    : Map.of("drop", count, "dropOnly", LOSABLE.get(loses.group(3)));
        }
        Matcher counted = COUNTED.matcher(words.text());
        if (counted.matches()) {
            String count = counted.group(2);
            return switch (counted.group(1)) {
                case "duplicates" -> Map.of("duplicate", count);
                case "overtakes" -> Map.of("network", "overtaking", "overtake", count);
                default -> Map.of("capacity", count);
            };
        }
        return switch (words.text()) {
            case "keeps the order" -> Map.of("network", "fifo");
            case "reorders" -> Map.of("network", "bag");
            case "does nothing wrong" -> Map.of();
            default -> throw words.place().unknown("behaviour of a network", words.text(), FORMS);
        };
    }
}
