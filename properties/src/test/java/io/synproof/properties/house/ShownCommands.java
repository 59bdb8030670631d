package io.synproof.properties.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the commands in a document's blocks of code: those that are indented by four columns and
 * those between fences.
 *
 * <p>{@code <!-- not run: why -->} on a line of its own says of the next block that its commands
 * are not run by the tests.
 */
final class ShownCommands {
    private static final String PROMPT = "$ ";
    private static final String INDENT = "    ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");
    private static final Pattern MARKER = Pattern.compile("<!-- not run: .+ -->");

    private final String document;
    private final List<ShownCommand> found = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private int start;
    private boolean run = true;
    private boolean fenced;

    private ShownCommands(String document) {
        this.document = document;
    }

    /** The commands of a text, in its order. */
    static List<ShownCommand> of(String document, String text) {
        ShownCommands commands = new ShownCommands(document);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            commands.read(i + 1, lines.get(i));
        }
        commands.endOfBlock();
        return List.copyOf(commands.found);
    }

    private void read(int number, String line) {
        if (line.startsWith("```")) {
            fenced = !fenced;
            endOfBlock();
        } else if (fenced) {
            add(number, line);
        } else if (line.startsWith(INDENT)) {
            add(number, line.substring(INDENT.length()));
        } else if (line.isBlank()) {
            block.add("");
        } else {
            endOfBlock();
            run = !MARKER.matcher(line).matches();
        }
    }

    private void add(int number, String line) {
        if (block.stream().allMatch(String::isEmpty)) {
            block.clear();
            start = number;
        }
        block.add(line.stripTrailing());
    }

    private void endOfBlock() {
        int i = 0;
        while (i < block.size()) {
            i = block.get(i).startsWith(PROMPT) ? command(i) : i + 1;
        }
        if (block.stream().anyMatch(line -> !line.isEmpty())) {
            run = true;
        }
        block.clear();
    }

    /** Reads the command whose prompt is at a place in the block; says where the next may be. */
    private int command(int prompt) {
        int last = prompt;
        StringBuilder text = new StringBuilder(block.get(prompt).substring(PROMPT.length()));
        while (text.charAt(text.length() - 1) == '\\' && last + 1 < block.size()) {
            last++;
            text.setLength(text.length() - 1);
            text.append(block.get(last));
        }
        int end = last + 1;
        while (end < block.size() && !block.get(end).startsWith(PROMPT)) {
            end++;
        }
        List<String> output = ShownOutput.withoutEnd(block.subList(last + 1, end));
        List<String> words = words(text.toString());
        found.add(new ShownCommand(document, start + prompt, words, output, run));
        return end;
    }

    /** Split at white space, except between quotation marks, double or single. */
    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> Optional.ofNullable(word.group(1))
                        .or(() -> Optional.ofNullable(word.group(2)))
                        .orElse(word.group()))
                .toList();
    }
}
