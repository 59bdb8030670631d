package io.synproof.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reader of sentences: {@code never: a == b}, {@code leadsTo: p ~> q}.
 *
 * <p>Immutable; making one costs more than reading with it.
 *
 * @param <S> what a state is
 * @param <L> what is observed of a step
 */
public final class SentenceReader<S, L> {
    private static final String ARROW = "~>";

    private final Dictionary<S, L> dictionary;

    /** A reader of sentences about what a vocabulary makes visible. */
    public SentenceReader(Vocabulary<S, L> vocabulary) {
        this.dictionary = Dictionary.of(vocabulary);
    }

    /**
     * The sentence that a text says: a kind, a colon, and what it asks.
     *
     * @throws SentenceException if it says none; the message says where and why
     */
    public Sentence<S, L> read(String text) {
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip();
        SentenceKind kind = SentenceKind.named(word)
                .orElseThrow(() -> new SentenceException(
                        "a sentence begins with its kind and a colon, such as 'never: a == b', and"
                                + " '" + word + "' is no kind; there are "
                                + String.join(", ", SentenceKind.words())));
        return read(kind, colon < 0 ? "" : text.substring(colon + 1));
    }

    /**
     * The sentence of a kind.
     *
     * @param body what it asks: one predicate, two with {@code ~>} between them, or nothing
     * @throws SentenceException if it asks something else; the message says where and why
     */
    public Sentence<S, L> read(SentenceKind kind, String body) {
        List<PastTerm> past = new ArrayList<>();
        List<Proposition<S, L>> predicates = texts(kind, body.strip()).stream()
                .map(text -> Proposition.of(text, dictionary, past))
                .toList();
        if (!kind.isOfSteps()) {
            predicates.forEach(this::requireStates);
        }
        return new Sentence<>(kind, predicates, past);
    }

    private static List<String> texts(SentenceKind kind, String body) {
        return switch (kind) {
            case NO_DEADLOCK -> {
                if (!body.isEmpty()) {
                    throw new SentenceException(
                            "noDeadlock asks nothing more, and '" + body + "' follows it");
                }
                yield List.of();
            }
            case LEADS_TO -> {
                List<String> two = Arrow.split(body, ARROW);
                if (two.size() != 2) {
                    throw new SentenceException("leadsTo asks for two predicates with ~> between"
                            + " them, such as 'a == 1 ~> b == 1', and there are " + two.size()
                            + " in '" + body + "'");
                }
                yield two;
            }
            case ALWAYS, NEVER, EVERY_STEP, REACHABLE, EVENTUALLY, ALWAYS_POSSIBLE -> List.of(body);
        };
    }

    private void requireStates(Proposition<S, L> predicate) {
        Optional<Map.Entry<Name<S, L>, Long>> ofStep = predicate.reads().ofStep();
        if (ofStep.isPresent()) {
            throw new SentenceException("'" + ofStep.get().getKey().name()
                    + "' is seen where steps are: in everyStep, and inside once(...) and the other"
                    + " operators about the past");
        }
    }
}
