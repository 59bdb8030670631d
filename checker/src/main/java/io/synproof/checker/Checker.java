package io.synproof.checker;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.engine.Engine;
import io.synproof.checker.engine.MappingSearch;
import io.synproof.checker.engine.contract.InspectedModel;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.cost.CostSearch;
import io.synproof.checker.engine.kinds.RunKindSearch;
import io.synproof.checker.engine.knowledge.KnowledgeSearch;
import io.synproof.checker.engine.refinement.LogSearch;
import io.synproof.checker.engine.refinement.RefinementSearch;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.log.EventLog;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Counterexamples;
import io.synproof.checker.property.Distinction;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.refinement.RefinementMapping;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.DecisionCounts;
import io.synproof.checker.result.Progress;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.checker.symmetry.Symmetry;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Equivalence;
import io.synproof.checker.verdict.Verdict;
import io.synproof.checker.walk.RandomWalks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A checker of one model: by a breadth-first search of all its states, or by random walks.
 *
 * <p>Immutable: each {@code within}, {@code threads} and so on gives another checker. The same
 * model and bounds give the same verdict, counts and trace, whatever the number of threads; only
 * bounds on time and memory, and cancellation, may stop a search elsewhere.
 *
 * <pre>{@code
 * Checker.of(model).threads(2).check(Property.never("two leaders", Ring::hasTwoLeaders)).orThrow();
 * }</pre>
 */
public final class Checker<S, A> {
    private final SearchOptions<S, A> settings;

    private Checker(SearchOptions<S, A> settings) {
        this.settings = settings;
    }

    /** A checker of this model: without bounds, on one thread, silent. */
    public static <S, A> Checker<S, A> of(Model<S, A> model) {
        return new Checker<>(SearchOptions.of(model));
    }

    /**
     * The model, which asks twice for every step that it is asked for, and throws a {@link
     * io.synproof.checker.model.ContractException} if the model breaks its contract there: for
     * programs that take its steps themselves.
     */
    public static <S, A> Model<S, A> inspected(Model<S, A> model) {
        return new InspectedModel<>(model);
    }

    /** This checker, within these bounds instead. */
    public Checker<S, A> within(Bounds bounds) {
        return new Checker<>(settings.withBounds(bounds));
    }

    /**
     * This checker, with this many threads, all of which call the model and the properties.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public Checker<S, A> threads(int threads) {
        return new Checker<>(settings.withThreads(threads));
    }

    /**
     * This checker, reporting the progress of its searches: about ten times a second, on the
     * calling thread.
     */
    public Checker<S, A> reporting(Consumer<? super Progress> listener) {
        return new Checker<>(
                settings.withListener(Objects.requireNonNull(listener, "listener")::accept));
    }

    /**
     * This checker, whose searches stop soon after the supplier returns true; all threads call it.
     */
    public Checker<S, A> cancelledBy(BooleanSupplier cancelled) {
        return new Checker<>(settings.withCancelled(cancelled));
    }

    /** This checker, whose searches continue to the end when all properties are decided. */
    public Checker<S, A> exhaustive() {
        return new Checker<>(settings.exhaustive());
    }

    /**
     * This checker, whose traces have the fewest faults, and of these the fewest steps. Its
     * searches go on to the end, and of one that a bound stops, other states could have fewer.
     */
    public Checker<S, A> fewestFaults() {
        return new Checker<>(settings.withFewestFaults());
    }

    /** This checker, whose searches write checkpoints, or continue from one. */
    public Checker<S, A> withCheckpoints(Checkpoints checkpoints) {
        return new Checker<>(
                settings.withCheckpoints(Objects.requireNonNull(checkpoints, "checkpoints")));
    }

    /**
     * This checker, whose searches keep one state of all that are symmetric to each other.
     *
     * <p>All its counts are then of these: {@code states} of classes of symmetric states, exactly,
     * {@code transitions} of steps from the states kept. Traces are runs of the model as without,
     * and the same ones. A {@link StateSpace} says of a state what is true of some state symmetric
     * to it.
     *
     * <p>Properties must not tell symmetric states apart. {@link Property#everyStep} is refused.
     * Any other is evaluated in each state kept and in states symmetric to it: in all if the
     * members have at most 720 different arrangements; else in those that an exchange of two gives,
     * or a rotation of all. It is refused if it does not say the same of these, or of the state in
     * which the trace ends. That it agrees on the rest is its author's promise.
     *
     * <p>{@link #selfCheck()} searches without the symmetry, and tests it in every state found.
     * Walks do without it.
     */
    public Checker<S, A> upTo(Symmetry<S> symmetry) {
        return new Checker<>(settings.upTo(symmetry));
    }

    /**
     * This checker, whose searches count what decides these properties too, which neither stops
     * them nor makes a verdict: {@link Coverage#counted} says in how many states each was met, or
     * in how many steps. Comparisons with another model, and walks, count nothing.
     */
    public Checker<S, A> counting(List<Property<S, A>> properties) {
        return new Checker<>(settings.withCounted(properties));
    }

    /** A checker of the same model for every number of losses and of messages in flight. */
    public UnboundedChecker<S, A> unbounded() {
        return UnboundedChecker.of(settings);
    }

    /** This checker with another clock and another meter of memory. */
    Checker<S, A> withInstruments(JvmInstruments gauges) {
        return new Checker<>(settings.withGauges(gauges));
    }

    /**
     * Searches until the property is decided, all is seen, or a bound is hit.
     *
     * @throws ModelException as {@link #checkAll(List)}
     * @throws IllegalArgumentException as {@link #checkAll(List)}
     */
    public Verdict<S, A> check(Property<S, A> property) {
        return checkAll(List.of(Objects.requireNonNull(property, "property"))).getFirst();
    }

    /**
     * Asks several properties in one search, which goes on until all are decided; each gets a
     * shortest trace of its own.
     *
     * @return the verdicts in the order of the properties
     * @throws ModelException if the model or a property throws, or is not deterministic, or if a
     *     property tells symmetric states apart
     * @throws IllegalArgumentException if a property judges steps {@linkplain #upTo up to} a
     *     symmetry
     */
    public List<Verdict<S, A>> checkAll(List<Property<S, A>> properties) {
        return Engine.check(settings, List.copyOf(properties));
    }

    /**
     * Searches to the end for all kinds of runs that end with what decides the property, and gives
     * a shortest one of each. A run ends at the first decision. There are two searches, each within
     * the bounds, of the model's states with the memory of the distinction; checkpoints are not
     * kept.
     *
     * @throws ModelException if the model, the property or the distinction throws, or is not
     *     deterministic
     * @throws IllegalArgumentException {@linkplain #upTo up to} a symmetry
     */
    public <F, K extends Comparable<? super K>> Counterexamples<S, A, K> counterexamples(
            Property<S, A> property, Distinction<S, A, F, K> distinction) {
        return RunKindSearch.find(settings, property, distinction);
    }

    /**
     * Searches to the end, and says whether a formula about knowledge is true wherever it is asked.
     * That takes all states: of a search that is not complete the verdict is undecided.
     *
     * @throws ModelException if the model, a view, a fact or the trigger throws, or is not
     *     deterministic
     * @throws IllegalArgumentException if the search is {@linkplain #upTo up to} a symmetry
     */
    public Verdict<S, A> check(Knowledge<S, A> knowledge) {
        return KnowledgeSearch.check(settings, Objects.requireNonNull(knowledge, "knowledge"));
    }

    /** The verdict of {@link #check(Temporal, List)} without assumptions; it throws the same. */
    public Verdict<S, A> check(Temporal<S> question) {
        return check(question, List.of());
    }

    /**
     * Searches to the end, and answers a question about those runs that are fair: that keep all of
     * these assumptions.
     *
     * @throws ModelException if the model, the question or a key of fairness throws, or is not
     *     deterministic
     * @throws IllegalArgumentException if the search is {@linkplain #upTo up to} a symmetry, if
     *     time is assumed to pass in a model without ticks, or if there are too many keys
     */
    public Verdict<S, A> check(Temporal<S> question, List<Fairness<A>> assumed) {
        return checkAll(List.of(Objects.requireNonNull(question, "question")), assumed)
                .getFirst();
    }

    /**
     * The verdicts, in order, that {@link #check(Temporal, List)} gives on several questions, by
     * one search; it throws what that throws.
     */
    public List<Verdict<S, A>> checkAll(
            List<? extends Temporal<S>> questions, List<Fairness<A>> assumed) {
        return Engine.check(settings, List.copyOf(questions), List.copyOf(assumed));
    }

    /**
     * Looks for an observation that this checker's model can make and another cannot, on one
     * thread. The bound on states is one on pairs of a state and a set of the other's states; that
     * on depth counts steps of this model.
     *
     * @throws ModelException if a model or an observation throws, or is not deterministic
     * @throws IllegalArgumentException if the question is about another model, or the search is
     *     {@linkplain #upTo up to} a symmetry
     */
    public <T, B, O> Verdict<S, A> check(Refinement<S, A, T, B, O> refinement) {
        return RefinementSearch.check(settings, Objects.requireNonNull(refinement, "refinement"));
    }

    /**
     * Looks for a step that a mapping neither makes one of the original nor leaves where it was.
     * The states of the original that are met count in no bound.
     *
     * @throws ModelException if a model or the mapping throws, or is not deterministic
     * @throws IllegalArgumentException {@linkplain #upTo up to} a symmetry
     */
    public <T, B> Verdict<S, A> check(RefinementMapping<S, T, B> mapping) {
        return MappingSearch.check(settings, Objects.requireNonNull(mapping, "mapping"));
    }

    /**
     * Checks a refinement, and its reverse within the same bounds; it throws what {@link
     * #check(Refinement)} throws.
     */
    public <T, B, O> Equivalence<S, A, T, B> checkBothWays(Refinement<S, A, T, B, O> refinement) {
        return RefinementSearch.both(settings, Objects.requireNonNull(refinement, "refinement"));
    }

    /**
     * Looks for a run of the fewest steps that explains a log; {@link EventLog} says more. The
     * bound on states is one on pairs of a state and a number of entries.
     *
     * @throws ModelException if the model or the log throws, or is not deterministic
     * @throws IllegalArgumentException {@linkplain #upTo up to} a symmetry
     */
    public Verdict<S, A> explains(EventLog<S, A> log) {
        return LogSearch.explain(settings, Objects.requireNonNull(log, "log"));
    }

    /**
     * Searches to the end, however soon the properties are decided, and counts the states that
     * decide them; it throws what {@link #checkAll(List)} throws.
     */
    public DecisionCounts census(List<Property<S, A>> properties) {
        return Engine.census(settings.exhaustive(), List.copyOf(properties), false);
    }

    /**
     * A {@link #census}, which throws what that throws, and in the end collects garbage and tells
     * how much of the heap is in use, which takes time in proportion to it.
     */
    public DecisionCounts weighedCensus(List<Property<S, A>> properties) {
        return Engine.census(settings.exhaustive(), List.copyOf(properties), true);
    }

    /**
     * Searches to the end for the least cost of a run to the goal, the state or step that decides
     * the property: a state, a step or a deadlock.
     *
     * @throws ModelException if the model, the property or the cost throws, a cost is out of range,
     *     or the model is not deterministic
     * @throws IllegalArgumentException {@linkplain #upTo up to} a symmetry
     */
    public Verdict<S, A> cheapest(Property<S, A> goal, Cost<S, A> cost) {
        return CostSearch.cheapest(settings, goal, cost);
    }

    /**
     * Searches to the end for the greatest cost of a run to the goal, which it then ends. Runs that
     * never come there do not count. It throws what {@link #cheapest} throws.
     */
    public Verdict<S, A> mostExpensive(Property<S, A> goal, Cost<S, A> cost) {
        return CostSearch.mostExpensive(
                settings, Optional.of(Objects.requireNonNull(goal, "goal")), cost);
    }

    /**
     * Searches to the end for the greatest cost of any run, however long. It throws what {@link
     * #cheapest} throws.
     */
    public Verdict<S, A> mostExpensive(Cost<S, A> cost) {
        return CostSearch.mostExpensive(settings, Optional.empty(), cost);
    }

    /**
     * Searches without a question, on one thread, and profiles the state space.
     *
     * @throws ModelException if the model throws
     */
    public StateSpaceProfile profile() {
        return Engine.profile(settings);
    }

    /**
     * Searches without a question, and gives all states found.
     *
     * @throws ModelException if the model throws
     */
    public StateSpace<S, A> explore() {
        return Engine.explore(settings);
    }

    /**
     * Takes random walks until one decides the property, and shrinks the trace by leaving out
     * steps. If none does, the outcome is {@code UNDECIDED}: walks prove nothing.
     *
     * @throws ModelException if the model or the property throws, is not deterministic, or has no
     *     initial state
     */
    public Verdict<S, A> walk(Property<S, A> property, RandomWalkOptions walks) {
        return RandomWalks.check(settings, property, walks);
    }

    /**
     * Checks the model against its own contract, in every state that a search finds. A breach of
     * purity (something null, changed in place, or not the same when asked again, or equal actions
     * with different effects) ends the search where it is met, and is then the only finding.
     *
     * @throws ModelException if the model throws
     */
    public SelfCheck selfCheck() {
        return Engine.selfCheck(settings);
    }

    /**
     * Asks a question in words, such as {@code "never: a == b"}: predicates are CEL, over the
     * components of the states' records. It takes the artifact {@code synproof-words} on the class
     * path; docs/words.md describes the language.
     *
     * @return the verdict; beside its states stands what the question remembers of the past
     * @throws IllegalArgumentException if the question cannot be read; the message says where and
     *     why
     * @throws IllegalStateException if no language is on the class path
     */
    public Verdict<?, A> ask(String question) {
        return ServiceLoader.load(QuestionLanguage.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "questions in words need the artifact synproof-words on the class path"))
                .ask(this, settings.model(), Objects.requireNonNull(question, "question"));
    }

    /**
     * A checker of another model with the same bounds, threads, listener and cancellation; without
     * checkpoints, symmetry, and what else belongs to the model.
     */
    public <T> Checker<T, A> ofModel(Model<T, A> other) {
        return new Checker<>(settings.forModel(other));
    }
}
