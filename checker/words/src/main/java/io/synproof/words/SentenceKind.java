package io.synproof.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of questions that a sentence can ask. */
public enum SentenceKind {
    /** Every state satisfies a predicate. */
    ALWAYS("always", "PREDICATE", "every state satisfies the predicate"),
    /** No state satisfies a predicate. */
    NEVER("never", "PREDICATE", "no state satisfies the predicate"),
    /** Every step satisfies a predicate. */
    EVERY_STEP("everyStep", "PREDICATE", "every step satisfies the predicate"),
    /** Some state satisfies a predicate. */
    REACHABLE("reachable", "PREDICATE", "some state satisfies the predicate"),
    /** On every fair run one predicate is eventually followed by another. */
    LEADS_TO(
            "leadsTo",
            "PREDICATE ~> PREDICATE",
            "on every fair run the first is eventually followed by the second"),
    /** On every fair run a predicate eventually holds. */
    EVENTUALLY("eventually", "PREDICATE", "on every fair run the predicate eventually holds"),
    /** From every state a predicate can still become true. */
    ALWAYS_POSSIBLE(
            "alwaysPossible", "PREDICATE", "from every state the predicate can still become true"),
    /** Every terminal state is a proper end. */
    NO_DEADLOCK("noDeadlock", "", "every terminal state is a proper end");

    private final String word;
    private final String form;
    private final String meaning;

    SentenceKind(String word, String form, String meaning) {
        this.word = word;
        this.form = form;
        this.meaning = meaning;
    }

    /** The word that a sentence of the kind begins with, such as {@code never}. */
    public String word() {
        return word;
    }

    /** What stands behind that word and a colon. */
    public String form() {
        return form;
    }

    /** Its meaning, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Whether its predicate is about steps, and may name what a step did. */
    boolean isOfSteps() {
        return this == EVERY_STEP;
    }

    /** The kind of that word; case, spaces and hyphens do not count. */
    public static Optional<SentenceKind> named(String word) {
        String plain = word.replaceAll("[-\\s]", "");
        return Stream.of(values())
                .filter(kind -> kind.word.equalsIgnoreCase(plain))
                .findFirst();
    }

    /** All the words. */
    static List<String> words() {
        return Stream.of(values()).map(SentenceKind::word).toList();
    }
}
