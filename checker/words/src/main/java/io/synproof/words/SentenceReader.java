package io.synproof.words;

import java.util.ArrayList;
import java.util.List;
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
        return read(text, Optional.empty(), Optional.empty());
    }

    /**
     * A sentence, what it is about, and a note on it.
     *
     * @param about a predicate on states, or on steps if it names one: where that is never true,
     *     the answer says nothing
     * @param note a text about a state and the past: see {@link Sentence#note}
     * @throws SentenceException if one of them cannot be read, or the sentence looks for something
     */
    public Sentence<S, L> read(String text, Optional<String> about, Optional<String> note) {
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip();
        SentenceKind kind = SentenceKind.named(word)
                .orElseThrow(() -> new SentenceException(
                        "a sentence begins with its kind and a colon, such as 'never: a == b', and"
                                + " '" + word + "' is no kind; there are "
                                + String.join(", ", SentenceKind.words())));
        return read(kind, colon < 0 ? "" : text.substring(colon + 1), about, note);
    }

    /**
     * The sentence of a kind.
     *
     * @param body what it asks, as the kind's {@linkplain SentenceKind#form form} has it
     * @throws SentenceException if it asks something else; the message says where and why
     */
    public Sentence<S, L> read(SentenceKind kind, String body) {
        return read(kind, body, Optional.empty(), Optional.empty());
    }

    private Sentence<S, L> read(
            SentenceKind kind, String body, Optional<String> about, Optional<String> note) {
        SentenceForm form = SentenceForm.of(kind, body.strip());
        List<PastSlot> past = new ArrayList<>();
        List<Proposition<S, L>> predicates = new ArrayList<>();
        for (String text : form.predicates()) {
            predicates.add(Proposition.of(text, dictionary, past));
        }
        if (!kind.isOfSteps()) {
            predicates.forEach(this::requireStates);
        }
        form.quantity().ifPresent(text -> predicates.add(quantity(text, past)));
        form.comparison().ifPresent(with -> predicates.add(seen(with.seen(), past)));
        Optional<Proposition<S, L>> subject =
                about.map(predicate -> Proposition.of(predicate, dictionary, past));
        Optional<Proposition<S, L>> noted =
                note.map(said -> Proposition.text(said, dictionary, past));
        noted.ifPresent(this::requireRuns);
        return new Sentence<>(kind, form, predicates, subject, noted, past);
    }

    private Proposition<S, L> quantity(String text, List<PastSlot> past) {
        return ofStep("counted", Proposition.number(text, dictionary, past));
    }

    private Proposition<S, L> seen(String text, List<PastSlot> past) {
        Proposition<S, L> value = ofStep("seen", Proposition.value(text, dictionary, past));
        if (value.reads().ofModel().isPresent()) {
            throw new SentenceException(
                    "what is seen is read of 'step' alone, and '" + text + "' reads the model");
        }
        return value;
    }

    private static <S, L> Proposition<S, L> ofStep(String is, Proposition<S, L> value) {
        if (!value.reads().isOfLabels() || value.reads().hasPast()) {
            throw new SentenceException("what is " + is + " is read of 'step' alone, and '"
                    + value.text() + "' reads more");
        }
        return value;
    }

    /** A note is made of states of any model. */
    private void requireRuns(Proposition<S, L> note) {
        requireStates(note);
        note.reads().ofModel().ifPresent(named -> {
            throw note.complaint(
                    named.getValue(),
                    "'" + named.getKey().name() + "' is read of the model, and a note of runs"
                            + " alone");
        });
    }

    private void requireStates(Proposition<S, L> predicate) {
        predicate.reads().ofStep().ifPresent(named -> {
            throw predicate.complaint(
                    named.getValue(),
                    "'" + named.getKey().name()
                            + "' is seen where steps are: in everyStep, and inside once(...) and"
                            + " the other operators about the past");
        });
    }
}
