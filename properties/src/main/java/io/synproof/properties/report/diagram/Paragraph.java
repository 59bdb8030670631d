package io.synproof.properties.report.diagram;

import io.vavr.collection.List;

/** Text broken into lines between words. */
final class Paragraph {
    private Paragraph() {}

    /** The lines of a text, each at most {@code width} columns unless a word is longer. */
    static List<String> lines(String text, int width) {
        return List.of(text.split(" ", -1))
                .foldLeft(
                        List.empty(),
                        (lines, word) ->
                                lines.isEmpty() || lines.last().length() + 1 + word.length() > width
                                        ? lines.append(word)
                                        : lines.init().append(lines.last() + " " + word));
    }
}
