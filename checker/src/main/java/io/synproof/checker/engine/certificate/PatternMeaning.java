package io.synproof.checker.engine.certificate;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.Clock.Aged;
import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.coverability.Certificate.Most;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The meaning of a pattern for a model: the steps of the states that it includes, by the model's
 * own functions. Every message may be lost at any time.
 */
final class PatternMeaning<S, A> {
    private final WatchedComposition<S, A> watched;
    private final Composition<Object, A, Object, Object, Object, Object> model;
    private final Property<S, A> property;
    private final boolean copies;
    private final boolean isSet;
    // How many processes there are.
    private final int count;

    /** The processes and the environment after a step, and its action and label. */
    private record Moved<A>(A action, Object label, List<Object> processes, Object environment) {}

    @SuppressWarnings("unchecked")
    PatternMeaning(WatchedComposition<S, A> watched, Property<S, A> property, boolean copies) {
        this.watched = watched.with(watched.composition().medium().withoutCapacity());
        this.model = (Composition<Object, A, Object, Object, Object, Object>)
                Reordered.of(watched).composition();
        this.property = property;
        this.copies = copies;
        this.isSet = model.medium().order() == Order.SET;
        this.count = model.start().processes().size();
    }

    /** The start. */
    Situation start() {
        S initial = watched.model().initialStates().getFirst();
        CompositeState<Object, Object, Object> parts = model.parts(watched.own(initial));
        List<Object> control = new ArrayList<>(parts.processes());
        control.add(parts.environment());
        if (initial instanceof MonitoredState<?, ?>(Object _, Object memory)
                && watched.isMonitored()) {
            control.add(memory);
        }
        Map<Object, Integer> most = new HashMap<>();
        parts.messages().forEach(message -> add(most, message, 1));
        return new Situation(control, most);
    }

    /** Counts more of a message; of any number, more is any number. */
    private void add(Map<Object, Integer> most, Object message, int more) {
        int known = most.getOrDefault(message, 0);
        boolean any = known == Most.ANY || more == Most.ANY || (copies && !isSet);
        most.put(message, any ? Most.ANY : isSet ? 1 : known + more);
    }

    /**
     * Returns if no state that a pattern includes decides the property.
     *
     * @throws CertificateRefusal if one does, or the property reads more than it says
     */
    void requireUndecided(Situation here) {
        List<Object> messages = List.copyOf(here.most().keySet());
        boolean empty = isDecided(here, List.of());
        if (empty) {
            throw new CertificateRefusal("it includes what decides the property: " + here.text());
        }
        if (!property.isDecidedByDeadlock() && isDecided(here, messages)) {
            throw new CertificateRefusal("the property reads what is in flight: " + here.text());
        }
        if (property.isDecidedByDeadlock()) {
            messages.forEach(message -> requireLoss(here, message));
        }
    }

    @SuppressWarnings("unchecked")
    private boolean isDecided(Situation here, List<Object> messages) {
        Object own = own(here.control(), messages);
        S state = (S)
                (watched.isMonitored()
                        ? new MonitoredState<>(own, here.control().getLast())
                        : own);
        return property.isDecidedIn(watched.model(), state);
    }

    private Object own(List<Object> control, List<Object> messages) {
        return model.assemble(
                new CompositeState<>(control.subList(0, count), messages, control.get(count)));
    }

    private void requireLoss(Situation here, Object message) {
        if (model.mishaps(message, 0, environment(here)).stream().allMatch(MediumFault::copy)) {
            throw new CertificateRefusal(
                    message + " cannot be lost, and may be a deadlock: " + here.text());
        }
    }

    private Object environment(Situation here) {
        return here.control().get(count);
    }

    /**
     * Takes all steps.
     *
     * @param sink is given each action, and what it leads to
     * @throws CertificateRefusal if the label of one decides the property
     */
    void takeAll(Situation here, BiConsumer<A, Situation> sink) {
        for (int self = 0; self < count; self++) {
            for (var move : model.moves(self, here.control().get(self), environment(here))) {
                move(here, self, move, Optional.empty(), sink);
            }
        }
        for (Object message : here.most().keySet()) {
            for (int self : model.recipients(message)) {
                for (var move : model.arrivals(
                        self, here.control().get(self), environment(here), message, 0)) {
                    move(here, self, move, Optional.of(message), sink);
                }
            }
            for (var fault : model.mishaps(message, 0, environment(here))) {
                befall(here, fault, message, sink);
            }
        }
        model.clock().ifPresent(clock -> tick(here, clock, sink));
    }

    private void move(
            Situation here,
            int self,
            LocalMove<A, Object, Object, Object, Object> move,
            Optional<Object> message,
            BiConsumer<A, Situation> sink) {
        Predicate<Object> prevents = other -> move.unless().stream().anyMatch(p -> p.test(other));
        if (message.filter(prevents).isPresent()) {
            return;
        }
        Map<Object, Integer> most = new HashMap<>(here.most());
        most.keySet().removeIf(prevents);
        if (!move.keeping() && !isSet) {
            message.ifPresent(one -> takeOne(most, one));
        }
        move.sent().forEach(one -> add(most, one, 1));
        List<Object> processes = processes(here);
        processes.set(self, move.after());
        finish(
                here,
                new Moved<>(move.action(), move.label(), processes, move.environment()),
                most,
                sink);
    }

    private static void takeOne(Map<Object, Integer> most, Object message) {
        most.computeIfPresent(
                message,
                (_, known) -> known == Most.ANY
                        ? Integer.valueOf(Most.ANY)
                        : known == 1 ? null : Integer.valueOf(known - 1));
    }

    private void befall(
            Situation here,
            MediumFault<A, Object, Object> fault,
            Object message,
            BiConsumer<A, Situation> sink) {
        Map<Object, Integer> most = new HashMap<>(here.most());
        if (fault.copy()) {
            add(most, message, 1);
        } else {
            takeOne(most, message);
        }
        finish(
                here,
                new Moved<>(fault.action(), fault.label(), processes(here), fault.environment()),
                most,
                sink);
    }

    private List<Object> processes(Situation here) {
        return new ArrayList<>(here.control().subList(0, count));
    }

    private void tick(
            Situation here,
            Clock<A, Object, Object, Object, Object> clock,
            BiConsumer<A, Situation> sink) {
        List<Object> processes = processes(here);
        List<Aged<Object>> aged = IntStream.range(0, processes.size())
                .mapToObj(i -> clock.process(i, processes.get(i)))
                .toList();
        Aged<Object> environment = clock.environment(environment(here));
        Map<Object, Integer> most = new HashMap<>();
        boolean awaited = Stream.concat(aged.stream(), Stream.of(environment))
                .anyMatch(part -> part.readiness() == TimeReadiness.WAITING);
        for (Map.Entry<Object, Integer> one : here.most().entrySet()) {
            Aged<Object> message = clock.message(one.getKey());
            awaited |= message.readiness() == TimeReadiness.WAITING;
            if (message.readiness() != TimeReadiness.BLOCKING) {
                add(most, message.after(), one.getValue());
            }
        }
        boolean blocked = Stream.concat(aged.stream(), Stream.of(environment))
                .anyMatch(part -> part.readiness() == TimeReadiness.BLOCKING);
        if (awaited && !blocked) {
            List<Object> after = aged.stream().map(Aged::after).toList();
            finish(
                    here,
                    new Moved<>(clock.action(), clock.label(), after, environment.after()),
                    most,
                    sink);
        }
    }

    private void finish(
            Situation here,
            Moved<A> moved,
            Map<Object, Integer> most,
            BiConsumer<A, Situation> sink) {
        requireAllowed(here, moved);
        List<Object> control = new ArrayList<>(moved.processes());
        control.add(moved.environment());
        if (watched.isMonitored()) {
            Object memory = watched.memoryAfter(
                    here.control().getLast(),
                    own(here.control(), List.of()),
                    moved.label(),
                    own(control, List.of()));
            if (watched.isFull(memory)) {
                throw new CertificateRefusal("the monitor has no room for " + memory + " after "
                        + moved.action() + " from " + here.text());
            }
            control.add(memory);
        }
        sink.accept(moved.action(), new Situation(control, Collections.unmodifiableMap(most)));
    }

    @SuppressWarnings("unchecked")
    private void requireAllowed(Situation here, Moved<A> moved) {
        if (property instanceof Property.EveryLabel<S, A, ?> labels
                && !((Predicate<Object>) labels.predicate()).test(moved.label())) {
            throw new CertificateRefusal(
                    "the step " + moved.action() + " decides the property, from " + here.text());
        }
    }
}
