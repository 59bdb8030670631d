package io.synproof.words;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question in words: a kind, and its predicates.
 *
 * @param <S> what a state is
 * @param <L> what is observed of a step
 */
public final class Sentence<S, L> {
    private static final String SUBJECT = "subject";
    private static final String IS_THERE = "what is asked for is there";

    private final SentenceKind kind;
    private final SentenceForm form;
    private final List<Proposition<S, L>> predicates;
    private final Optional<Proposition<S, L>> about;
    private final Optional<Proposition<S, L>> note;
    private final List<PastSlot> past;

    Sentence(
            SentenceKind kind,
            SentenceForm form,
            List<Proposition<S, L>> predicates,
            Optional<Proposition<S, L>> about,
            Optional<Proposition<S, L>> note,
            List<PastSlot> past) {
        this.kind = kind;
        this.form = form;
        this.predicates = List.copyOf(predicates);
        this.about = about;
        this.note = note;
        this.past = List.copyOf(past);
    }

    /** The kind of question. */
    public SentenceKind kind() {
        return kind;
    }

    /** What follows the kind, such as {@code a == b ~> b == c}. */
    public String body() {
        return form.body();
    }

    /** The sentence, such as {@code never: a == b}; it is read back as the same question. */
    @Override
    public String toString() {
        return body().isEmpty() ? kind.word() : kind.word() + ": " + body();
    }

    /** The text of one of its predicates, from 0. */
    public String predicate(int index) {
        return predicates.get(index).text();
    }

    /**
     * Of a question about knowledge, the agents of each operator, the outermost first; several
     * agents commonly know.
     */
    public List<List<String>> agents() {
        return form.agents();
    }

    /** Of a comparison, the name of the other model, in words of its own; else empty. */
    public String other() {
        return form.comparison().map(SentenceForm.Comparison::other).orElse("");
    }

    /** Of a comparison, whether it is seen that nothing more can happen. */
    public boolean seesEnds() {
        return form.comparison().map(SentenceForm.Comparison::seesEnds).orElse(false);
    }

    /** Of a comparison, what is seen of a step; empty if it is nothing, or an empty text. */
    public Optional<String> seen(L label) {
        Object value = ofStep(0, Moment.ofLabel(label, null));
        boolean isNothing = value == Absent.ABSENT
                || Boolean.FALSE.equals(value)
                || "".equals(value)
                || List.of().equals(value);
        return isNothing ? Optional.empty() : Optional.of(String.valueOf(value));
    }

    /**
     * The members that it reads, each behind the name of its type, such as {@code Process.phase},
     * and the observations.
     */
    public Set<String> members() {
        return Stream.of(predicates.stream(), about.stream(), note.stream())
                .flatMap(parts -> parts)
                .flatMap(predicate -> predicate.members().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the past operators in it are decided by labels alone. */
    public boolean isWatchingLabels() {
        return past.stream().allMatch(PastSlot::isOfLabels);
    }

    /** A model with a monitor of what the sentence asks about the past. */
    public <A> LabelledModel<MonitoredState<S, PastMemory>, A, L> watched(
            LabelledModel<S, A, L> model) {
        return isWatchingLabels() ? model.monitoredBy(monitor()) : model.watchedBy(stateMonitor());
    }

    /**
     * The monitor of the past, where labels alone decide it.
     *
     * @throws IllegalStateException if they do not
     */
    public Monitor<L, PastMemory> monitor() {
        if (!isWatchingLabels()) {
            throw new IllegalStateException(this + " looks at states of the past");
        }
        return new PastMonitors.OfLabels<>(past);
    }

    /** The monitor of the past. */
    public StateMonitor<S, L, PastMemory> stateMonitor() {
        return new PastMonitors.OfStates<>(past);
    }

    /** What a trace shows in its margin of what the sentence remembers, in lines. */
    public List<String> shown(PastMemory memory) {
        return IntStream.range(0, past.size())
                .boxed()
                .flatMap(i -> past.get(i).shown(memory.values().get(i)).stream())
                .toList();
    }

    /** Whether one of its predicates, from 0, is true in a state of a model. */
    public boolean isTrue(int index, LabelledModel<S, ?, L> model, S state, PastMemory memory) {
        return Boolean.TRUE.equals(value(term(index), model, state, memory));
    }

    /** The note on a state, such as what the sentence has counted; empty if there is none. */
    public Optional<String> note(S state, PastMemory memory) {
        Moment<S, L> here = new Moment<>(null, null, state, null);
        return note.map(said -> said.term().at(memory.at(here), Bindings.NONE))
                .filter(Sentence::isThere)
                .map(Object::toString)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Of a question about cost, what a step of a model costs by its label. It throws a {@link
     * SentenceException} if that is negative.
     */
    public ToLongFunction<L> cost(LabelledModel<S, ?, L> model) {
        return label -> cost(Moment.ofLabel(label, model));
    }

    private long cost(Moment<S, L> step) {
        Object value = ofStep(1, step);
        if (value == Absent.ABSENT) {
            return 0;
        }
        if (value instanceof Long cost && cost >= 0 && cost <= Integer.MAX_VALUE) {
            return cost;
        }
        throw new SentenceException("counts numbers from 0 to " + Integer.MAX_VALUE + ", and '"
                + predicate(1) + "' is " + value);
    }

    private Object ofStep(int index, Moment<S, L> step) {
        return term(index).at(PastMemory.NOTHING.at(step), Bindings.NONE);
    }

    /**
     * The property of a watched model that it asks for; of a question about cost, its goal. What is
     * neither true nor false decides nothing.
     *
     * @param model the model that {@link #watched} was given
     * @throws IllegalStateException if its kind is none of a {@link Property}
     */
    public <A> Property<MonitoredState<S, PastMemory>, A> property(LabelledModel<S, A, L> model) {
        return switch (kind) {
            case ALWAYS -> Property.always(toString(), reading(0, model), Sentence::isNotFalse);
            case NEVER -> Property.never(toString(), reading(0, model), Boolean.TRUE::equals);
            case REACHABLE ->
                Property.reachable(toString(), reading(0, model), Boolean.TRUE::equals);
            case EVERY_STEP -> everyStep(toString(), term(0), reads(), model, Sentence::isNotFalse);
            case NO_DEADLOCK -> Property.noDeadlock();
            case CHEAPEST, DEAREST ->
                Property.reachable(toString(), reading(0, model), Boolean.TRUE::equals);
            case LEADS_TO, EVENTUALLY, ALWAYS_POSSIBLE, KNOWS, NEVER_KNOWS, REFINES ->
                throw new IllegalStateException(this + " is not decided by one state");
        };
    }

    /**
     * The temporal question that it asks.
     *
     * @param model the model that {@link #watched} was given
     * @throws IllegalStateException if its kind is one of a {@link Property}
     */
    public Temporal<MonitoredState<S, PastMemory>> temporal(LabelledModel<S, ?, L> model) {
        return switch (kind) {
            case LEADS_TO -> Temporal.leadsTo(toString(), fact(0, model), fact(1, model));
            case EVENTUALLY -> Temporal.eventually(toString(), fact(0, model));
            case ALWAYS_POSSIBLE -> Temporal.alwaysPossible(toString(), fact(0, model));
            case ALWAYS,
                    NEVER,
                    EVERY_STEP,
                    REACHABLE,
                    NO_DEADLOCK,
                    KNOWS,
                    NEVER_KNOWS,
                    CHEAPEST,
                    DEAREST,
                    REFINES -> throw new IllegalStateException(this + " is not about whole runs");
        };
    }

    /**
     * The property that the subject decides: what the sentence was said to be about, the condition
     * of an implication, else that the predicate is true or false at all; or what leads to
     * something. Empty if the sentence looks for its subject itself.
     *
     * @param model the model that {@link #watched} was given
     */
    public <A> Optional<Property<MonitoredState<S, PastMemory>, A>> subject(
            LabelledModel<S, A, L> model) {
        if (about.isPresent()) {
            return Optional.of(subject(about.get(), model));
        }
        return switch (kind) {
            case EVERY_STEP ->
                Optional.of(everyStep(SUBJECT, subject(), reads(), model, value -> !isMet(value)));
            case ALWAYS ->
                Optional.of(Property.reachable(
                        SUBJECT, reading(subject(), reads(), model), this::isMet));
            case LEADS_TO ->
                Optional.of(Property.reachable(SUBJECT, reading(0, model), Boolean.TRUE::equals));
            case KNOWS, NEVER_KNOWS ->
                Optional.of(Property.reachable(SUBJECT, reading(1, model), Boolean.TRUE::equals));
            case NEVER ->
                Optional.of(Property.reachable(SUBJECT, reading(0, model), Sentence::isThere));
            case REACHABLE, EVENTUALLY, ALWAYS_POSSIBLE, CHEAPEST, DEAREST, REFINES, NO_DEADLOCK ->
                Optional.empty();
        };
    }

    private <A> Property<MonitoredState<S, PastMemory>, A> subject(
            Proposition<S, L> said, LabelledModel<S, A, L> model) {
        return isOfSteps()
                ? everyStep(
                        SUBJECT,
                        said.term(),
                        said.reads(),
                        model,
                        value -> !Boolean.TRUE.equals(value))
                : Property.reachable(
                        SUBJECT, reading(said.term(), said.reads(), model), Boolean.TRUE::equals);
    }

    /** The condition, or the predicate itself. */
    private Term subject() {
        return predicates.getFirst().subject().map(Translation.Condition::term).orElse(term(0));
    }

    private boolean isMet(Object value) {
        return predicates.getFirst().subject().isPresent()
                ? Boolean.TRUE.equals(value)
                : isThere(value);
    }

    private static boolean isThere(Object value) {
        return value != Absent.ABSENT;
    }

    /** The subject in words, as a clause; empty if the sentence looks for it itself. */
    public Optional<String> condition() {
        if (about.isPresent()) {
            return Optional.of(isTrue(about.get().text()));
        }
        return switch (kind) {
            case ALWAYS, EVERY_STEP ->
                Optional.of(predicates
                        .getFirst()
                        .subject()
                        .map(condition -> isTrue(condition.text()))
                        .orElse(IS_THERE));
            case NEVER -> Optional.of(IS_THERE);
            case LEADS_TO -> Optional.of(isTrue(predicate(0)));
            case KNOWS, NEVER_KNOWS -> Optional.of(isTrue(predicate(1)));
            case REACHABLE, EVENTUALLY, ALWAYS_POSSIBLE, CHEAPEST, DEAREST, REFINES, NO_DEADLOCK ->
                Optional.empty();
        };
    }

    private static String isTrue(String predicate) {
        return "'" + predicate + "' is true";
    }

    /** Whether its subject is counted in steps. */
    public boolean isOfSteps() {
        return about.map(said -> said.reads().ofStep().isPresent()).orElse(kind.isOfSteps());
    }

    private static boolean isNotFalse(Object value) {
        return !Boolean.FALSE.equals(value);
    }

    private Term term(int index) {
        return predicates.get(index).term();
    }

    private Projection<MonitoredState<S, PastMemory>, Object> reading(
            int index, LabelledModel<S, ?, L> model) {
        return reading(term(index), predicates.get(index).reads(), model);
    }

    /** What a part of a predicate is worth, asked once for each value of what that reads. */
    private Projection<MonitoredState<S, PastMemory>, Object> reading(
            Term term, Reads<S, L> reads, LabelledModel<S, ?, L> model) {
        return new Projection<>(
                state -> value(term, model, state.state(), state.memory()), reads.parts());
    }

    private Reads<S, L> reads() {
        return predicates.getFirst().reads();
    }

    private Fact<MonitoredState<S, PastMemory>> fact(int index, LabelledModel<S, ?, L> model) {
        return Fact.of(reading(index, model), Boolean.TRUE::equals);
    }

    private Object value(Term term, LabelledModel<S, ?, L> model, S state, PastMemory memory) {
        return term.at(memory.at(Moment.of(state, model)), Bindings.NONE);
    }

    private <A> Property<MonitoredState<S, PastMemory>, A> everyStep(
            String name,
            Term term,
            Reads<S, L> reads,
            LabelledModel<S, A, L> model,
            Predicate<Object> isFine) {
        if (reads.isOfLabels() && !reads.hasPast()) {
            return Property.everyLabel(
                    name,
                    watched(model),
                    label -> isFine.test(term.at(
                            PastMemory.NOTHING.at(Moment.ofLabel(label, model)), Bindings.NONE)));
        }
        return Property.everyStep(name, step -> {
            S before = step.before().state();
            Moment<S, L> moment = new Moment<>(
                    before,
                    model.step(before, step.action()).label(),
                    step.after().state(),
                    model);
            return isFine.test(term.at(step.after().memory().at(moment), Bindings.NONE));
        });
    }
}
