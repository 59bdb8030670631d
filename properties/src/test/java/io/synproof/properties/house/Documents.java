package io.synproof.properties.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents: README.md, CONTRIBUTING.md and all of docs. */
final class Documents {
    static final String README = "README.md";
    static final String INDEX = "docs/README.md";

    private static final Pattern PATH =
            Pattern.compile("README\\.md|CONTRIBUTING\\.md|docs/.*\\.md");
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");

    private Documents() {}

    /** All documents, in the order of their paths. */
    static List<Source> all() {
        return House.texts().stream().filter(Documents::isDocument).toList();
    }

    static boolean isDocument(Source source) {
        return PATH.matcher(source.path()).matches();
    }

    /** A line of a document. */
    record Line(Source document, int number, String text, boolean isCode) {
        boolean isTable() {
            return text.startsWith("|");
        }

        @Override
        public String toString() {
            return document.path() + ":" + number;
        }
    }

    /** The lines of a document; code is what stands between fences or is indented by four. */
    static List<Line> lines(Source document) {
        List<Line> lines = new ArrayList<>();
        boolean fenced = false;
        for (String text : document.text().lines().toList()) {
            boolean fence = text.strip().startsWith("```");
            boolean code = fenced || fence || text.startsWith("    ");
            lines.add(new Line(document, lines.size() + 1, text, code));
            fenced ^= fence;
        }
        return lines;
    }

    /** A document without its blocks of code, so that links and names can be looked for. */
    static String prose(Source document) {
        StringBuilder prose = new StringBuilder();
        lines(document).stream()
                .filter(line -> !line.isCode())
                .forEach(line -> prose.append(line.text()).append('\n'));
        return prose.toString();
    }

    /** The names by which links reach the headings of a document. */
    static Stream<String> anchors(Source document) {
        return lines(document).stream()
                .filter(line -> !line.isCode())
                .map(line -> HEADING.matcher(line.text()))
                .filter(Matcher::matches)
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(words -> words.replaceAll("[^\\w\\- ]", "").replace(' ', '-'));
    }
}
