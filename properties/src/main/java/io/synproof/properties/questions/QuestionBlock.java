package io.synproof.properties.questions;

import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.questions.SavedQuestion.SavedSubject;
import io.synproof.words.SentenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reader of the blocks of questions. */
public final class QuestionBlock {
    private static final String NAME = "name";
    private static final String SAYS = "says";
    private static final String ABOUT = "about";
    private static final String WHEN = "when";
    private static final String UNIT = "unit";
    private static final String NOTED = "noted";
    private static final String FOUND = "found";

    private static final Pattern LEGAL_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    /** The kinds that have something to say: a deadlock has a name. */
    public static final List<SentenceKind> KINDS = Arrays.stream(SentenceKind.values())
            .filter(kind -> !kind.form().isEmpty())
            .toList();

    /** The keys of a question: those beside its kind, and the kinds. */
    public static final List<String> KEYS = Stream.concat(
                    Stream.of(NAME, SAYS, ABOUT, WHEN, UNIT, NOTED, FOUND),
                    KINDS.stream().map(SentenceKind::word))
            .toList();

    private QuestionBlock() {}

    /**
     * The question that a block asks.
     *
     * @param name its name, unless the block has one
     * @param summary what it says, unless the block has that; may be empty
     * @throws io.synproof.properties.scenarios.BadInputException if something is missing or not
     *     legal
     */
    public static SavedQuestion of(DocumentNode node, String name, String summary) {
        DocumentMapping block = node.mapping(KEYS);
        DocumentEntry asked = asked(block);
        return new SavedQuestion(
                name(block, name),
                block.get(SAYS).map(DocumentNode::text).orElse(summary),
                kind(asked.key()).orElseThrow(),
                asked.value().text(),
                subject(block, kind(asked.key()).orElseThrow()),
                unit(block, kind(asked.key()).orElseThrow()),
                noted(block, kind(asked.key()).orElseThrow()),
                block.get(FOUND).map(DocumentNode::text));
    }

    private static String name(DocumentMapping block, String heading) {
        String name = block.get(NAME).map(DocumentNode::text).orElse(heading);
        if (name.isEmpty()) {
            throw block.place().error("this question has no name: it needs a 'name'");
        }
        if (!LEGAL_NAME.matcher(name).matches()) {
            throw block.get(NAME)
                    .map(DocumentNode::place)
                    .orElse(block.place())
                    .error("'" + name + "' is no name of a question: it begins with a small letter"
                            + " and has letters and digits, at most 60");
        }
        return name;
    }

    private static DocumentEntry asked(DocumentMapping block) {
        List<String> words = KINDS.stream().map(SentenceKind::word).toList();
        return block.atMostOne(words)
                .orElseThrow(() -> block.place()
                        .error("this question asks nothing: it needs one of "
                                + String.join(", ", words)));
    }

    private static Optional<SentenceKind> kind(String word) {
        return KINDS.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    private static Optional<String> unit(DocumentMapping block, SentenceKind kind) {
        Optional<DocumentNode> unit = block.get(UNIT);
        if (unit.isPresent() && kind.decision() != SentenceKind.Decision.BY_COST) {
            throw unit.get()
                    .place()
                    .error("'" + UNIT + "' says what is counted, and '" + kind.word()
                            + "' counts nothing");
        }
        return unit.map(DocumentNode::text);
    }

    private static Optional<String> noted(DocumentMapping block, SentenceKind kind) {
        refuse(block, NOTED, kind);
        return block.get(NOTED).map(DocumentNode::text);
    }

    /** Refuses a key that means nothing where whole histories, or two models, are compared. */
    private static void refuse(DocumentMapping block, String key, SentenceKind kind) {
        boolean isOfRuns = switch (kind.decision()) {
            case BY_KNOWLEDGE, BY_COMPARISON -> false;
            case BY_ONE_STATE_OR_STEP, BY_WHOLE_RUNS, BY_COST -> true;
        };
        if (!isOfRuns) {
            block.get(key).map(DocumentNode::place).ifPresent(place -> {
                throw place.error("'" + key + "' does not go together with '" + kind.word() + "'");
            });
        }
    }

    private static Optional<SavedSubject> subject(DocumentMapping block, SentenceKind kind) {
        refuse(block, ABOUT, kind);
        refuse(block, WHEN, kind);
        Optional<DocumentNode> words = block.get(ABOUT);
        Optional<DocumentNode> predicate = block.get(WHEN);
        if (words.isPresent() != predicate.isPresent()) {
            throw words.or(() -> predicate)
                    .orElseThrow()
                    .place()
                    .error("'about' and 'when' say the same in words and as a predicate: there are"
                            + " both, or neither");
        }
        return words.map(
                said -> new SavedSubject(said.text(), predicate.orElseThrow().text()));
    }
}
