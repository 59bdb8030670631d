package io.synproof.words;

import java.util.Optional;
import java.util.Set;

/**
 * A predicate translated.
 *
 * @param term the predicate
 * @param subject the condition, if it is an implication
 * @param reads what it reads at the moment at which it is asked
 * @param members the members that it reads at any, each behind the name of its type
 */
record Translation<S, L>(
        Term term, Optional<Condition> subject, Reads<S, L> reads, Set<String> members) {

    /**
     * The condition of an implication.
     *
     * @param text the condition in words
     * @param term the same, ready to be evaluated
     */
    record Condition(String text, Term term) {}
}
