package io.synproof.words;

import java.util.ArrayList;
import java.util.List;

/** The division of a text at an arrow that no quoted text contains. */
final class Arrow {
    private Arrow() {}

    /** The parts between the arrows, without the space around them. */
    static List<String> split(String text, String arrow) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (quote != 0 && here == '\\') {
                i++;
            } else if (quote != 0) {
                quote = here == quote ? 0 : quote;
            } else if (here == '\'' || here == '"') {
                quote = here;
            } else if (text.startsWith(arrow, i)) {
                parts.add(text.substring(from, i).strip());
                from = i + arrow.length();
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
