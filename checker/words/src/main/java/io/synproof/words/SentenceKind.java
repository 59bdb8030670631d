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
    /** Somebody knows a predicate wherever another holds. */
    KNOWS(
            "knows",
            "AGENT: PREDICATE when PREDICATE",
            "whenever the second holds, the agent knows the first; with two agents, both commonly"
                    + " know it"),
    /** Somebody knows a predicate nowhere that another holds. */
    NEVER_KNOWS(
            "neverKnows",
            "AGENT: PREDICATE when PREDICATE",
            "whenever the second holds, the agent does not know the first"),
    /** The least that a run to a state costs. */
    CHEAPEST(
            "cheapest",
            "PREDICATE counting NUMBER",
            "the least sum of the number, which is read of each step, on a run to such a state"),
    /** The most that a run to a state costs. */
    DEAREST(
            "dearest",
            "PREDICATE counting NUMBER",
            "the greatest sum of the number, which is read of each step, on a run to such a state"),
    /** All that can be seen of a run could also be seen of a run of another model. */
    REFINES(
            "refines",
            "OTHER seeing VALUE",
            "all that is seen, the value of each step, could also be seen of the other"),
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

    /** What decides a question of the kind. */
    public Decision decision() {
        return switch (this) {
            case ALWAYS, NEVER, EVERY_STEP, REACHABLE, NO_DEADLOCK -> Decision.BY_ONE_STATE_OR_STEP;
            case LEADS_TO, EVENTUALLY, ALWAYS_POSSIBLE -> Decision.BY_WHOLE_RUNS;
            case KNOWS, NEVER_KNOWS -> Decision.BY_KNOWLEDGE;
            case CHEAPEST, DEAREST -> Decision.BY_COST;
            case REFINES -> Decision.BY_COMPARISON;
        };
    }

    /** The ways in which questions are decided. */
    public enum Decision {
        /** By a state, a step or a deadlock. */
        BY_ONE_STATE_OR_STEP,
        /** By runs that go on for ever, or by what remains possible. */
        BY_WHOLE_RUNS,
        /** By what cannot be told apart. */
        BY_KNOWLEDGE,
        /** By what a run costs. */
        BY_COST,
        /** By what another model can be observed to do. */
        BY_COMPARISON
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
