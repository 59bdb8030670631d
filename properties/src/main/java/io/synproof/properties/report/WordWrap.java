package io.synproof.properties.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text broken into lines: between words, and between Chinese characters. */
public final class WordWrap {
    private WordWrap() {}

    /** The lines of a text, each at most {@code width} columns unless a word is longer. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        String space = "";
        for (String word : text.split(" ", -1)) {
            for (String part : parts(word)) {
                int needed = TextWidth.of(space + part);
                if (!line.isEmpty() && columns + needed > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    columns = 0;
                }
                String added = line.isEmpty() ? part : space + part;
                line.append(added);
                columns += TextWidth.of(added);
                space = "";
            }
            space = " ";
        }
        lines.add(line.toString());
        return lines;
    }

    /** The parts of a word between which a line may end: one, unless it has Chinese in it. */
    private static List<String> parts(String word) {
        if (word.chars().noneMatch(TextWidth::isWide)) {
            return List.of(word);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(word);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(word.substring(begin, end));
            begin = end;
        }
        return parts;
    }
}
