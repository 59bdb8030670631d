package io.synproof.properties.documents.schedule;

import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a schedule: sentences with a semicolon between them.
 *
 * @param place its place
 * @param text the line as it is written
 * @param parts its sentences
 */
public record ScheduleLine(Place place, String text, List<Part> parts) {
    private static final Pattern PART = Pattern.compile("[^;]+");

    /**
     * A sentence of a line.
     *
     * @param text the sentence as it is written
     * @param sentence its meaning
     */
    record Part(String text, ScheduleSentence sentence) {}

    /**
     * The line that a value of a document is.
     *
     * @throws BadInputException if it is none
     */
    static ScheduleLine of(DocumentNode node) {
        String text = node.text();
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            int skipped =
                    matcher.group().length() - matcher.group().stripLeading().length();
            Place place = new Place(
                    node.place().file(),
                    node.place().line(),
                    node.place().column() + matcher.start() + skipped);
            String part = matcher.group().strip();
            if (!part.isEmpty()) {
                parts.add(new Part(
                        part, ScheduleSentenceReader.read(place, ScheduleWords.of(place, part))));
            }
        }
        if (parts.isEmpty()) {
            throw node.place().error("here must be a sentence, and there is '" + text + "'");
        }
        return new ScheduleLine(node.place(), text.replaceAll("\\s+", " "), List.copyOf(parts));
    }
}
