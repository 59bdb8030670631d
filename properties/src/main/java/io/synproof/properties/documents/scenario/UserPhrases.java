package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The users of a host in words, such as <i>opens, sends 2, closes when the server has closed</i>:
 * what the words do not name, the users do not do.
 */
final class UserPhrases {
    private static final List<String> FORMS = List.of(
            "listens",
            "opens",
            "opens N times",
            "sends N",
            "closes",
            "closes when the other side has closed",
            "closes at any time",
            "closes early",
            "aborts",
            "aborts N times",
            "crashes",
            "crashes N times",
            "does nothing");
    private static final Pattern TIMES = Pattern.compile("(opens|aborts|crashes)( (\\d) times?)?");
    private static final Pattern SENDS = Pattern.compile("sends (\\d)( octets?)?");

    private UserPhrases() {}

    /**
     * The settings that some words mean.
     *
     * @param side {@code client} or {@code server}
     * @throws io.synproof.properties.scenarios.BadInputException at words that mean nothing
     */
    static Map<String, String> settings(String side, DocumentNode node) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(side + "Listens", "no");
        Stream.of("Opens", "Sends", "Aborts", "Crashes")
                .forEach(what -> settings.put(side + what, "0"));
        settings.put(side + "Closes", "never");
        ListedWords.of(node).forEach(words -> settings.putAll(one(side, words)));
        return settings;
    }

    private static Map<String, String> one(String side, ListedWords words) {
        String text = words.text().replaceAll("\\bthe (other side|client|server) ", "it ");
        Matcher times = TIMES.matcher(text);
        if (times.matches()) {
            String count = times.group(3) == null ? "1" : times.group(3);
            return Map.of(side + capitalized(times.group(1)), count);
        }
        Matcher sends = SENDS.matcher(text);
        if (sends.matches()) {
            return Map.of(side + "Sends", sends.group(1));
        }
        return switch (text) {
            case "listens" -> Map.of(side + "Listens", "yes");
            case "closes", "closes at any time" -> Map.of(side + "Closes", "anyTime");
            case "closes when it has closed" -> Map.of(side + "Closes", "afterPeer");
            case "closes early" -> Map.of(side + "Closes", "early");
            case "does nothing" -> Map.of();
            default -> throw unknown(words.place(), words.text());
        };
    }

    private static RuntimeException unknown(Place place, String text) {
        return place.unknown("behaviour of a user", text, FORMS);
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
