package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.util.MemoTable;
import io.synproof.checker.model.MonitoredState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a composition from its control states, in numbers: for one thread.
 *
 * <p>A control state is all of a state but the messages in flight. The local steps come from {@link
 * LocalStepCache}, as those of a search of packed states do.
 *
 * @param <S> what a state is, with the memory of the monitor if there is one
 */
public final class ControlSteps<S, A, L, P, M, E> {
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalStepCache<A, L, P, M, E> steps;
    private final ControlMemory<A> memory;
    private final boolean isSet;

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Control> controls = new ArrayList<>();
    private long full;

    /** The fields of a control state, as a key. */
    private static final class Key {
        private final int[] fields;

        Key(int[] fields) {
            this.fields = fields;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(fields, key.fields);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(fields);
        }
    }

    /** A control state, and the steps from it that were asked for. */
    private final class Control {
        private final int[] fields;
        private final MemoTable<List<ControlStep<A>>> arrivals = new MemoTable<>();
        private final MemoTable<List<ControlStep<A>>> faults = new MemoTable<>();
        private @Nullable List<ControlStep<A>> own;
        private @Nullable TickOfControl<A> tick;

        Control(int[] fields) {
            this.fields = fields;
        }
    }

    /**
     * The clock in a control state.
     *
     * @param step empty if some part of it blocks the tick
     * @param isAwaited whether some part of it waits for the tick
     */
    public record TickOfControl<A>(Optional<ControlStep<A>> step, boolean isAwaited) {}

    private ControlSteps(Composition<?, A, L, P, M, E> composition, RunMonitor<L> monitor) {
        this.encoding = new ComposedEncoding<>(composition, monitor.isThere());
        this.steps = new LocalStepCache<>(encoding);
        this.memory = ControlMemory.of(monitor, encoding);
        this.isSet = composition.medium().order() == Order.SET;
    }

    /** The steps of a composition, with the monitor at its side if there is one. */
    public static <S, A> ControlSteps<S, A, ?, ?, ?, ?> of(WatchedComposition<S, A> watched) {
        return create(watched);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S, A> ControlSteps<S, A, ?, ?, ?, ?> create(WatchedComposition<S, A> watched) {
        return new ControlSteps(watched.composition(), watched.monitor());
    }

    /** The control state of a state. */
    public int controlOf(S state) {
        int[] fields = new int[encoding.contentsField];
        CompositeState<P, M, E> parts = parts(state);
        for (int i = 0; i < encoding.environmentField; i++) {
            fields[i] = encoding.processes.get(i).numberOf(parts.processes().get(i));
        }
        fields[encoding.environmentField] = encoding.environments.numberOf(parts.environment());
        fields[encoding.memoryField] =
                state instanceof MonitoredState<?, ?>(Object _, Object memory)
                                && encoding.isMonitored
                        ? encoding.memories.numberOf(memory)
                        : 0;
        return numberOf(fields);
    }

    /** The messages in flight in a state. */
    public int[] messagesOf(S state) {
        return parts(state).messages().stream()
                .mapToInt(encoding.messages::numberOf)
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private CompositeState<P, M, E> parts(S state) {
        Object own = state instanceof MonitoredState<?, ?>(Object inner, Object _)
                        && encoding.isMonitored
                ? inner
                : state;
        return ((Composition<Object, A, L, P, M, E>) encoding.model).parts(own);
    }

    private int numberOf(int[] fields) {
        Key key = new Key(fields);
        Integer known = numbers.get(key);
        if (known == null) {
            known = controls.size();
            numbers.put(key, known);
            controls.add(new Control(fields));
        }
        return known;
    }

    /** The number of control states met. */
    public int size() {
        return controls.size();
    }

    /** How many steps would have led to a memory that its monitor has no room for. */
    public long full() {
        return full;
    }

    /** The state of this control and with these messages. */
    public S state(int control, int... messages) {
        return encoding.assemble(controls.get(control).fields, messages, messages.length);
    }

    /** What the processes may do on their own. */
    public List<ControlStep<A>> own(int control) {
        Control here = controls.get(control);
        List<ControlStep<A>> own = here.own;
        if (own == null) {
            own = new ArrayList<>();
            for (int self = 0; self < encoding.environmentField; self++) {
                for (LocalStep<A> step : row(here, self).own()) {
                    int target = target(here.fields, step);
                    if (target >= 0) {
                        own.add(ControlStep.own(step, target));
                    }
                }
            }
            here.own = own;
        }
        return own;
    }

    /** What the processes may do when a message arrives. */
    public List<ControlStep<A>> arrivals(int control, int message) {
        Control here = controls.get(control);
        List<ControlStep<A>> known = here.arrivals.get(message);
        if (known == null) {
            known = new ArrayList<>();
            for (int self : steps.route(message).recipients) {
                for (LocalStep<A> step : row(here, self).arrivals(message, 0)) {
                    if (step.alsoTaken.length > 0) {
                        throw new TakesSeveralException(step.action);
                    }
                    int target = target(here.fields, step);
                    if (target >= 0) {
                        known.add(ControlStep.arrival(
                                step, target, message, !step.keeping && !isSet));
                    }
                }
            }
            here.arrivals.put(message, known);
        }
        return known;
    }

    /** What the medium may do to a message. */
    public List<ControlStep<A>> faults(int control, int message) {
        Control here = controls.get(control);
        List<ControlStep<A>> known = here.faults.get(message);
        if (known == null) {
            known = new ArrayList<>();
            for (LocalStep<A> step :
                    steps.faults(message, 0, here.fields[encoding.environmentField])) {
                int target = target(here.fields, step);
                if (target >= 0) {
                    known.add(ControlStep.fault(step, target, message));
                }
            }
            here.faults.put(message, known);
        }
        return known;
    }

    private LocalStepCache<A, L, P, M, E>.Row row(Control here, int self) {
        return steps.row(self, here.fields[self], here.fields[encoding.environmentField]);
    }

    private int target(int[] before, LocalStep<A> step) {
        int[] after = before.clone();
        if (step.self != LocalStep.NOBODY) {
            after[step.self] = step.after;
        }
        after[encoding.environmentField] = step.environment;
        return remembering(before, step, after);
    }

    /** The control state with what the monitor remembers; negative if it has no room for it. */
    private int remembering(int[] before, LocalStep<A> step, int[] after) {
        after[encoding.memoryField] = memory.after(step, before, after);
        if (after[encoding.memoryField] != before[encoding.memoryField]
                && memory.isFull(after[encoding.memoryField])) {
            full++;
            return ControlStep.NOTHING;
        }
        return numberOf(after);
    }

    /** The clock in a control state; null if there is no time. */
    public @Nullable TickOfControl<A> tick(int control) {
        LocalStep<A> tick = steps.tick();
        if (tick == null) {
            return null;
        }
        Control here = controls.get(control);
        TickOfControl<A> known = here.tick;
        if (known == null) {
            known = tick(here, tick);
            here.tick = known;
        }
        return known;
    }

    private TickOfControl<A> tick(Control here, LocalStep<A> tick) {
        int[] after = here.fields.clone();
        boolean isBlocked = false;
        boolean isAwaited = false;
        for (int part = 0; part <= encoding.environmentField; part++) {
            AgedPart aged = part < encoding.environmentField
                    ? steps.agedProcess(part, here.fields[part])
                    : steps.agedEnvironment(here.fields[part]);
            after[part] = aged.after();
            isBlocked |= aged.readiness() == TimeReadiness.BLOCKING;
            isAwaited |= aged.readiness() == TimeReadiness.WAITING;
        }
        if (isBlocked) {
            return new TickOfControl<>(Optional.empty(), isAwaited);
        }
        int target = remembering(here.fields, tick, after);
        return new TickOfControl<>(
                target < 0 ? Optional.empty() : Optional.of(ControlStep.tick(tick, target)),
                isAwaited);
    }

    /** A message after a tick. */
    public int aged(int message) {
        return steps.agedMessage(message).after();
    }

    /** A message's readiness for a tick. */
    public TimeReadiness readiness(int message) {
        return steps.agedMessage(message).readiness();
    }

    /** A message by its number. */
    public M message(int number) {
        return encoding.messages.get(number);
    }

    /** The processes, the environment, and what a monitor remembers, in a control state. */
    public List<Object> values(int control) {
        int[] fields = controls.get(control).fields;
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < encoding.environmentField; i++) {
            values.add(encoding.processes.get(i).get(fields[i]));
        }
        values.add(encoding.environments.get(fields[encoding.environmentField]));
        if (encoding.isMonitored) {
            values.add(encoding.memories.get(fields[encoding.memoryField]));
        }
        return values;
    }
}
