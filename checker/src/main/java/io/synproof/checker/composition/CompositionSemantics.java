package io.synproof.checker.composition;

import io.synproof.checker.composition.Clock.Aged;
import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Transition;
import io.synproof.checker.model.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The definition of the steps of a {@link Composition}, state by state. The fast search must agree
 * with it.
 *
 * <p>In this order: the moves of the processes, the arrivals and faults of each message, the clock,
 * the general steps.
 */
public final class CompositionSemantics<S, A, L, P, M, E> {
    private final Composition<S, A, L, P, M, E> model;
    private final S state;
    private final CompositeState<P, M, E> here;
    private final MediumContents<M> contents;
    private final List<Taken<A, L, P, M, E>> steps = new ArrayList<>();
    private final List<A> overflowing = new ArrayList<>();

    /** A step, with the parts it leads to; if these are missing, the step is a general one. */
    private record Taken<A, L, P, M, E>(
            A action,
            Optional<L> label,
            Optional<CompositeState<P, M, E>> after,
            StepEvent<M> event) {

        /** Whose step it is, in words. */
        String by() {
            return switch (event) {
                case StepEvent.Moved<M>(int process, var _) ->
                    "of process " + process + ", on its own";
                case StepEvent.Received<M>(int process, M message, var _, var _) ->
                    "of process " + process + ", on " + ValueText.of(message);
                case StepEvent.Lost<M>(M message) -> "of the medium with " + ValueText.of(message);
                case StepEvent.Duplicated<M>(M message) ->
                    "of the medium with " + ValueText.of(message);
                case StepEvent.Ticked<M> _ -> "of the clock";
                case StepEvent.General<M> _ -> "of the state as a whole";
            };
        }
    }

    private CompositionSemantics(Composition<S, A, L, P, M, E> model, S state) {
        this.model = model;
        this.state = state;
        this.here = model.parts(state);
        this.contents = MediumContents.of(model, here.messages());
    }

    /** The steps from a state. */
    public static <S, A, L, P, M, E> CompositionSemantics<S, A, L, P, M, E> of(
            Composition<S, A, L, P, M, E> model, S state) {
        CompositionSemantics<S, A, L, P, M, E> all = new CompositionSemantics<>(model, state);
        all.collect();
        return all;
    }

    /**
     * The states at the start.
     *
     * @throws ContractException if one is null, or has other processes than {@link
     *     Composition#start}
     */
    public static <S, P, M, E> List<S> initialStates(Composition<S, ?, ?, P, M, E> model) {
        int processes =
                NullChecks.requirePart("start", model.start()).processes().size();
        return NullChecks.requireList("starts", model.starts()).stream()
                .map(start -> CompositionContract.requireProcesses(start, processes))
                .map(start -> model.assemble(inOrder(model, start)))
                .toList();
    }

    /** The same parts, the messages in the order that the medium keeps. */
    public static <P, M, E> CompositeState<P, M, E> inOrder(
            Composition<?, ?, ?, P, M, E> model, CompositeState<P, M, E> parts) {
        MediumContents<M> contents = MediumContents.of(model, parts.messages()).inOrder();
        return new CompositeState<>(parts.processes(), contents.messages(), parts.environment());
    }

    /** Whether there are more messages than the medium has room for. */
    public static <P, M> boolean overflows(
            Composition<?, ?, ?, P, M, ?> model, CompositeState<P, M, ?> parts) {
        return MediumContents.of(model, parts.messages()).overflow();
    }

    /** Whether some part waits for time to pass. */
    public static <P, M, E> boolean awaits(
            Clock<?, ?, P, M, E> clock, CompositeState<P, M, E> parts) {
        return ages(clock, parts).anyMatch(TimeReadiness.WAITING::equals);
    }

    /**
     * Messages in the order that the medium keeps; those of one queue stay in the order they have.
     */
    public static <M> List<M> arranged(Composition<?, ?, ?, ?, M, ?> model, List<M> messages) {
        return MediumContents.of(model, messages).inOrder().messages();
    }

    /** Their actions. */
    public List<A> actions() {
        return steps.stream().map(Taken::action).toList();
    }

    /** The actions that the medium blocks because it is full, or from which it loses messages. */
    public List<A> overflowing() {
        return List.copyOf(overflowing);
    }

    /**
     * The event behind the step with this action; of several, of the first.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StepEvent<M> event(A action) {
        return steps.stream()
                .filter(step -> step.action().equals(action))
                .map(Taken::event)
                .findFirst()
                .orElseThrow(() -> isNone(action));
    }

    private IllegalArgumentException isNone(A action) {
        return new IllegalArgumentException(
                action + " is not an action of " + state + ", only " + actions());
    }

    /**
     * The step with this action.
     *
     * @throws IllegalArgumentException if there is none
     * @throws ContractException if there are two, with different effects
     */
    public Transition<S, L> taking(A action) {
        List<Taken<A, L, P, M, E>> taken =
                steps.stream().filter(step -> step.action().equals(action)).toList();
        if (taken.isEmpty()) {
            throw isNone(action);
        }
        Transition<S, L> transition = transition(taken.getFirst());
        for (Taken<A, L, P, M, E> other : taken.subList(1, taken.size())) {
            requireSame(
                    taken.getFirst(),
                    transition.after(),
                    other,
                    transition(other).after());
        }
        return transition;
    }

    private void requireSame(
            Taken<A, L, P, M, E> one, S after, Taken<A, L, P, M, E> other, S otherwise) {
        if (!after.equals(otherwise)) {
            throw new ContractException(
                    Kind.EQUAL_ACTIONS_DIFFER,
                    ValueText.of(one.action()) + " leads to " + ValueText.of(after) + " (a step "
                            + one.by() + ")\nand to " + ValueText.of(otherwise) + " (a step "
                            + other.by() + ")");
        }
    }

    private Transition<S, L> transition(Taken<A, L, P, M, E> step) {
        return step.after()
                .map(after ->
                        new Transition<>(model.assemble(after), step.label().orElseThrow()))
                .orElseGet(() -> model.generalStep(state, step.action()));
    }

    private void collect() {
        for (int self = 0; self < here.processes().size(); self++) {
            int process = self;
            NullChecks.requireList(
                            "moves",
                            model.moves(self, here.processes().get(self), here.environment()))
                    .forEach(move -> take(
                            move, process, new StepEvent.Moved<>(process, move.sent()), contents));
        }
        contents.choices().forEach(this::collect);
        model.clock().ifPresent(this::tick);
        if (model.hasGeneralSteps()) {
            NullChecks.requireList("general actions", model.generalActions(state))
                    .forEach(action -> steps.add(new Taken<>(
                            action,
                            Optional.empty(),
                            Optional.empty(),
                            new StepEvent.General<>())));
        }
    }

    private void collect(MediumContents.Choice<M> choice) {
        NullChecks.requireList(
                        "mishaps",
                        model.mishaps(choice.message(), choice.passed(), here.environment()))
                .forEach(fault -> befall(fault, choice));
        if (choice.passed() == 0 || model.medium().order() == Medium.Order.OVERTAKING) {
            for (int self : CompositionContract.recipients(
                    model, choice.message(), here.processes().size())) {
                NullChecks.requireList(
                                "arrivals",
                                model.arrivals(
                                        self,
                                        here.processes().get(self),
                                        here.environment(),
                                        choice.message(),
                                        choice.passed()))
                        .forEach(move -> arrive(move, self, choice));
            }
        }
    }

    private void arrive(LocalMove<A, L, P, M, E> move, int self, MediumContents.Choice<M> choice) {
        boolean stays = move.keeping() || model.medium().order() == Medium.Order.SET;
        List<M> taken = stays
                ? List.of()
                : Stream.concat(Stream.of(choice.message()), move.alsoTaken().stream())
                        .toList();
        StepEvent<M> event = new StepEvent.Received<>(self, choice.message(), taken, move.sent());
        if (stays) {
            take(move, self, event, contents);
        } else {
            contents.without(choice, move.alsoTaken())
                    .ifPresent(left -> take(move, self, event, left));
        }
    }

    private void take(
            LocalMove<A, L, P, M, E> move, int self, StepEvent<M> event, MediumContents<M> left) {
        NullChecks.requireMove(move);
        boolean prevented =
                move.unless().stream().anyMatch(like -> here.messages().stream().anyMatch(like));
        if (!prevented) {
            List<P> processes = new ArrayList<>(here.processes());
            processes.set(self, move.after());
            if (left.drops(move.sent())) {
                overflowing.add(move.action());
            }
            add(
                    move.action(),
                    move.label(),
                    processes,
                    left.with(move.sent()),
                    move.environment(),
                    event);
        }
    }

    private void befall(MediumFault<A, L, E> fault, MediumContents.Choice<M> choice) {
        NullChecks.requireFault(fault);
        if (fault.copy() && contents.drops(List.of(choice.message()))) {
            overflowing.add(fault.action());
        }
        MediumContents<M> after = fault.copy()
                ? contents.with(List.of(choice.message()))
                : contents.without(choice, List.of()).orElseThrow();
        StepEvent<M> event = fault.copy()
                ? new StepEvent.Duplicated<>(choice.message())
                : new StepEvent.Lost<>(choice.message());
        add(fault.action(), fault.label(), here.processes(), after, fault.environment(), event);
    }

    private void add(
            A action,
            L label,
            List<P> processes,
            MediumContents<M> after,
            E environment,
            StepEvent<M> event) {
        if (model.medium().overflow() != Medium.Overflow.BLOCK || !after.overflow()) {
            steps.add(new Taken<>(
                    action,
                    Optional.of(label),
                    Optional.of(new CompositeState<>(processes, after.messages(), environment)),
                    event));
        } else {
            overflowing.add(action);
        }
    }

    private void tick(Clock<A, L, P, M, E> clock) {
        if (ages(clock, here).noneMatch(TimeReadiness.BLOCKING::equals) && awaits(clock, here)) {
            List<P> processes = IntStream.range(0, here.processes().size())
                    .mapToObj(i -> clock.process(i, here.processes().get(i)).after())
                    .toList();
            List<M> messages = here.messages().stream()
                    .map(message -> contents.requireSameQueue(
                            message, clock.message(message).after()))
                    .toList();
            add(
                    clock.action(),
                    clock.label(),
                    processes,
                    contents.replacedBy(messages),
                    clock.environment(here.environment()).after(),
                    new StepEvent.Ticked<>());
        }
    }

    private static <P, M, E> Stream<TimeReadiness> ages(
            Clock<?, ?, P, M, E> clock, CompositeState<P, M, E> parts) {
        Stream<Aged<P>> processes = IntStream.range(0, parts.processes().size())
                .mapToObj(i -> clock.process(i, parts.processes().get(i)));
        return Stream.of(
                        processes,
                        parts.messages().stream().map(clock::message),
                        Stream.of(clock.environment(parts.environment())))
                .flatMap(stream -> stream)
                .map(Aged::readiness);
    }
}
