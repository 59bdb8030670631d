package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.questions.Observations;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.words.VocabularyEntry;
import io.synproof.words.VocabularyListing;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code synproof vocabulary}: what a question in words can name. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        description = "Lists what a question in words can name.")
final class VocabularyCommand implements Callable<Integer> {
    private static final int COLUMNS = 92;

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A name, a type, a member or an operator, such as client, Segment, una"
                    + " or once.")
    private @Nullable String name;

    @Mixin
    private JsonOption json = new JsonOption();

    VocabularyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        List<VocabularyEntry> entries = entries();
        PrintWriter text = json.text(terminal);
        String group = "";
        for (VocabularyEntry entry : entries) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                text.println(terminal.coloured("@|bold " + group + "|@"));
            }
            print(text, entry);
        }
        json.write(
                terminal,
                () -> Map.of(
                        "vocabulary",
                        entries.stream().map(VocabularyCommand::fields).toList()));
        return ExitCode.YES.number();
    }

    private List<VocabularyEntry> entries() {
        VocabularyListing listing = VocabularyListing.of(Observations.VOCABULARY);
        List<VocabularyEntry> entries = name == null ? listing.entries() : listing.about(name);
        if (entries.isEmpty()) {
            throw BadInputException.unlisted(
                    "name",
                    String.valueOf(name),
                    listing.names(),
                    "synproof vocabulary lists them");
        }
        return entries;
    }

    private static void print(PrintWriter text, VocabularyEntry entry) {
        List<String> lines = WordWrap.lines(
                entry.form() + (entry.type().isEmpty() ? "" : "  " + entry.type()) + "  "
                        + entry.meaning(),
                COLUMNS - 6);
        text.println("  " + lines.getFirst());
        lines.stream().skip(1).forEach(line -> text.println("      " + line));
    }

    private static Map<String, Object> fields(VocabularyEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group", entry.group());
        fields.put("name", entry.name());
        fields.put("form", entry.form());
        fields.put("type", entry.type());
        fields.put("meaning", entry.meaning());
        return fields;
    }
}
