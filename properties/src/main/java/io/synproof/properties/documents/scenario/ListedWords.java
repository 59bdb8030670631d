package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several phrases with a comma and a space between them.
 *
 * @param place its place
 * @param text the phrase, with one space between its words
 */
record ListedWords(Place place, String text) {
    private static final Pattern PHRASE = Pattern.compile("[^,\\s][^,]*(,[^,\\s][^,]*)*");

    /** The phrases of a text. */
    static List<ListedWords> of(DocumentNode node) {
        Matcher matcher = PHRASE.matcher(node.text());
        List<ListedWords> phrases = new ArrayList<>();
        while (matcher.find()) {
            Place place = new Place(
                    node.place().file(),
                    node.place().line(),
                    node.place().column() + matcher.start());
            phrases.add(new ListedWords(place, matcher.group().strip().replaceAll("\\s+", " ")));
        }
        return List.copyOf(phrases);
    }
}
