package io.synproof.properties.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The phrases of values that speak English themselves, such as the reason why a search stopped or
 * the sentence at the end of a run: found by their English, and told in the language that is
 * spoken. What fills a phrase's places may be a phrase itself. What is no phrase stays as it is.
 */
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Phrase> phrases;
    private final ConcurrentMap<String, String> told = new ConcurrentHashMap<>();

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** The phrases of some files of texts. */
    public static Phrases of(Texts... files) {
        return new Phrases(Stream.of(files)
                .flatMap(file -> file.keys().stream()
                        .map(key -> Phrase.of(
                                file.pattern(key, Language.EN), file.pattern(key, Language.ZH))))
                .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
                .toList());
    }

    /** A phrase, or what is none, in the language that is spoken. */
    public String tell(String english) {
        return switch (Language.spoken()) {
            case EN -> english;
            case ZH -> told.computeIfAbsent(english, text -> find(text).orElse(text));
        };
    }

    /** Whether a text is a phrase. */
    public boolean contains(String english) {
        return find(english).isPresent();
    }

    private Optional<String> find(String english) {
        return phrases.stream()
                .flatMap(phrase -> phrase.told(english, this).stream())
                .findFirst();
    }

    /**
     * A phrase.
     *
     * @param english what it matches, a group for each place
     * @param places the numbers of the places, in the order of the English
     * @param chinese the Chinese with the same places
     * @param weight how much of the English is fixed: the more, the sooner it is tried
     */
    private record Phrase(Pattern english, List<Integer> places, String chinese, int weight) {

        static Phrase of(String english, String chinese) {
            String text = english.replace("''", "'");
            StringBuilder regex = new StringBuilder();
            int end = 0;
            for (MatchResult place : PLACE.matcher(text).results().toList()) {
                regex.append(Pattern.quote(text.substring(end, place.start()))).append("(.+?)");
                end = place.end();
            }
            regex.append(Pattern.quote(text.substring(end)));
            return new Phrase(
                    Pattern.compile(regex.toString()),
                    PLACE.matcher(text)
                            .results()
                            .map(place -> Integer.parseInt(place.group(1)))
                            .toList(),
                    chinese,
                    PLACE.matcher(text).replaceAll("").length());
        }

        Optional<String> told(String text, Phrases all) {
            var matcher = english.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String[] values = new String[10];
            IntStream.range(0, places.size())
                    .forEach(i -> values[places.get(i)] = all.part(matcher.group(i + 1)));
            return Optional.of(new MessageFormat(chinese, Locale.ROOT).format(values));
        }
    }

    private String part(String text) {
        return find(text).orElse(text);
    }
}
