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
    private final Interned.Table values = new Interned.Table();

    /** The processes and the environment after a step, and its action and label. */
    private record Moved<A>(
            A action, Object label, List<Interned> processes, Interned environment) {}

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
        List<Interned> control = new ArrayList<>();
        parts.processes().forEach(process -> control.add(values.of(process)));
        control.add(values.of(parts.environment()));
        if (initial instanceof MonitoredState<?, ?>(Object _, Object memory)
                && watched.isMonitored()) {
            control.add(values.of(memory));
        }
        Map<Interned, Integer> most = new HashMap<>();
        parts.messages().forEach(message -> add(most, values.of(message), 1));
        return new Situation(control, most);
    }

    /** Counts more of a message; of any number, more is any number. */
    private void add(Map<Interned, Integer> most, Interned message, int more) {
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
        List<Interned> messages = List.copyOf(here.most().keySet());
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
    private boolean isDecided(Situation here, List<Interned> messages) {
        Object own = own(here.control(), messages);
        S state = (S)
                (watched.isMonitored()
                        ? new MonitoredState<>(own, here.control().getLast().value)
                        : own);
        return property.isDecidedIn(watched.model(), state);
    }

    private Object own(List<Interned> control, List<Interned> messages) {
        return model.assemble(new CompositeState<>(
                plain(control.subList(0, count)), plain(messages), control.get(count).value));
    }

    private static List<Object> plain(List<Interned> values) {
        return values.stream().map(one -> one.value).toList();
    }

    private void requireLoss(Situation here, Interned message) {
        if (model.mishaps(message.value, 0, environment(here)).stream()
                .allMatch(MediumFault::copy)) {
            throw new CertificateRefusal(
                    message + " cannot be lost, and may be a deadlock: " + here.text());
        }
    }

    private static Object process(Situation here, int self) {
        return here.control().get(self).value;
    }

    private Object environment(Situation here) {
        return here.control().get(count).value;
    }

    /**
     * Takes all steps.
     *
     * @param sink is given each action, and what it leads to
     * @throws CertificateRefusal if the label of one decides the property
     */
    void takeAll(Situation here, BiConsumer<A, Situation> sink) {
        for (int self = 0; self < count; self++) {
            for (var move : model.moves(self, process(here, self), environment(here))) {
                move(here, self, move, Optional.empty(), sink);
            }
        }
        for (Interned message : here.most().keySet()) {
            for (int self : model.recipients(message.value)) {
                for (var move : model.arrivals(
                        self, process(here, self), environment(here), message.value, 0)) {
                    move(here, self, move, Optional.of(message), sink);
                }
            }
            for (var fault : model.mishaps(message.value, 0, environment(here))) {
                befall(here, fault, message, sink);
            }
        }
        model.clock().ifPresent(clock -> tick(here, clock, sink));
    }

    private void move(
            Situation here,
            int self,
            LocalMove<A, Object, Object, Object, Object> move,
            Optional<Interned> message,
            BiConsumer<A, Situation> sink) {
        Predicate<Interned> prevents =
                other -> move.unless().stream().anyMatch(like -> like.test(other.value));
        if (message.filter(prevents).isPresent()) {
            return;
        }
        Map<Interned, Integer> most = new HashMap<>(here.most());
        most.keySet().removeIf(prevents);
        if (!move.keeping() && !isSet) {
            message.ifPresent(one -> takeOne(most, one));
        }
        move.sent().forEach(one -> add(most, values.of(one), 1));
        List<Interned> processes = processes(here);
        processes.set(self, values.of(move.after()));
        finish(
                here,
                new Moved<>(move.action(), move.label(), processes, values.of(move.environment())),
                most,
                sink);
    }

    private static void takeOne(Map<Interned, Integer> most, Interned message) {
        most.computeIfPresent(
                message,
                (_, known) -> known == Most.ANY
                        ? Integer.valueOf(Most.ANY)
                        : known == 1 ? null : Integer.valueOf(known - 1));
    }

    private void befall(
            Situation here,
            MediumFault<A, Object, Object> fault,
            Interned message,
            BiConsumer<A, Situation> sink) {
        Map<Interned, Integer> most = new HashMap<>(here.most());
        if (fault.copy()) {
            add(most, message, 1);
        } else {
            takeOne(most, message);
        }
        finish(
                here,
                new Moved<>(
                        fault.action(),
                        fault.label(),
                        processes(here),
                        values.of(fault.environment())),
                most,
                sink);
    }

    private List<Interned> processes(Situation here) {
        return new ArrayList<>(here.control().subList(0, count));
    }

    private void tick(
            Situation here,
            Clock<A, Object, Object, Object, Object> clock,
            BiConsumer<A, Situation> sink) {
        List<Interned> processes = processes(here);
        List<Aged<Object>> aged = IntStream.range(0, processes.size())
                .mapToObj(i -> clock.process(i, processes.get(i).value))
                .toList();
        Aged<Object> environment = clock.environment(environment(here));
        Map<Interned, Integer> most = new HashMap<>();
        boolean awaited = Stream.concat(aged.stream(), Stream.of(environment))
                .anyMatch(part -> part.readiness() == TimeReadiness.WAITING);
        for (Map.Entry<Interned, Integer> one : here.most().entrySet()) {
            Aged<Object> message = clock.message(one.getKey().value);
            awaited |= message.readiness() == TimeReadiness.WAITING;
            if (message.readiness() != TimeReadiness.BLOCKING) {
                add(most, values.of(message.after()), one.getValue());
            }
        }
        boolean blocked = Stream.concat(aged.stream(), Stream.of(environment))
                .anyMatch(part -> part.readiness() == TimeReadiness.BLOCKING);
        if (awaited && !blocked) {
            List<Interned> after =
                    aged.stream().map(part -> values.of(part.after())).toList();
            finish(
                    here,
                    new Moved<>(
                            clock.action(), clock.label(), after, values.of(environment.after())),
                    most,
                    sink);
        }
    }

    private void finish(
            Situation here,
            Moved<A> moved,
            Map<Interned, Integer> most,
            BiConsumer<A, Situation> sink) {
        requireAllowed(here, moved);
        List<Interned> control = new ArrayList<>(moved.processes());
        control.add(moved.environment());
        if (watched.isMonitored()) {
            Object memory = watched.memoryAfter(
                    here.control().getLast().value,
                    () -> own(here.control(), List.of()),
                    moved.label(),
                    () -> own(control, List.of()));
            if (watched.isFull(memory)) {
                throw new CertificateRefusal("the monitor has no room for " + memory + " after "
                        + moved.action() + " from " + here.text());
            }
            control.add(values.of(memory));
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
