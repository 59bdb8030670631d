package io.synproof.checker.search;

import io.synproof.checker.Clock.Attitude;
import io.synproof.checker.Medium;
import io.synproof.checker.Model;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes steps of a composition in numbers: the fast way.
 *
 * <p>The local steps come from {@link LocalSteps}; what is left to do for each state is to see
 * which of them its messages allow, and to change the fields that they change.
 */
final class ComposedExpander<S, A, L, P, M, E> implements Expander<S, A> {
    private final Model<S, A> facade;
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalSteps<A, L, P, M, E> steps;
    private final Encoding.Coder<S> coder;
    private final Layout layout;
    private final Medium medium;
    private final boolean constrained;
    private final Set<String> kinds = new HashSet<>();

    private final Traffic<A> traffic;

    // The fields of the state under way, and of another.
    private final int[] fields;
    private final int[] other;

    // What can happen to its processes, and to its messages.
    private final LocalSteps<A, L, P, M, E>.Row[] rows;
    private Slots<Local<A>[]> mishaps = new Slots<>();

    /**
     * An expander.
     *
     * @param facade the model as the search knows it, with the monitor beside it if there is one
     * @param constrained whether it has a constraint or cuts beyond the medium's
     */
    ComposedExpander(
            Model<S, A> facade,
            ComposedEncoding<S, A, L, P, M, E> encoding,
            LocalSteps<A, L, P, M, E> steps,
            Layout layout,
            boolean constrained) {
        this.facade = facade;
        this.encoding = encoding;
        this.steps = steps;
        this.coder = encoding.coder();
        this.layout = layout;
        this.medium = encoding.model.medium();
        this.constrained = constrained;
        this.fields = new int[layout.fields()];
        this.other = new int[layout.fields()];
        this.rows = rows(encoding.environmentField);
        this.traffic = Traffic.of(encoding, steps, layout);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private LocalSteps<A, L, P, M, E>.Row[] rows(int count) {
        return (LocalSteps<A, L, P, M, E>.Row[]) new LocalSteps.Row[count];
    }

    @Override
    public void expand(long[] words, int at, Successors<S, A> successors) {
        layout.unpack(words, at, fields);
        traffic.load(fields);
        int environment = fields[encoding.environmentField];
        for (int self = 0; self < rows.length; self++) {
            rows[self] = steps.row(self, fields[self], environment);
            for (Local<A> move : rows[self].own) {
                take(move, -1, words, at, successors);
            }
        }
        expandMessages(words, at, successors);
        Local<A> tick = steps.tick();
        if (tick != null) {
            tick(tick, words, at, successors);
        }
        if (encoding.model.hasGeneralSteps()) {
            expandGenerally(words, at, successors);
        }
    }

    private void expandMessages(long[] words, int at, Successors<S, A> successors) {
        mishaps = steps.mishapsIn(fields[encoding.environmentField]);
        boolean bag = medium.order() == Medium.Order.BAG || encoding.isSet;
        int queue = -1;
        int passed = 0;
        for (int i = 0; i < traffic.count; i++) {
            int message = traffic.contents[i];
            int[] recipients = steps.recipients(message);
            if (!bag) {
                passed = recipients[0] == queue ? passed + 1 : 0;
                queue = recipients[0];
            }
            if (i == 0 || message != traffic.contents[i - 1]) {
                expandMessage(i, passed, recipients, words, at, successors);
            }
        }
    }

    private void expandMessage(
            int place,
            int passed,
            int[] recipients,
            long[] words,
            int at,
            Successors<S, A> successors) {
        int message = traffic.contents[place];
        int environment = fields[encoding.environmentField];
        for (Local<A> mishap : steps.mishaps(mishaps, environment, message, passed)) {
            befall(mishap, place, words, at, successors);
        }
        if (passed == 0 || medium.order() == Medium.Order.OVERTAKING) {
            for (int self : recipients) {
                for (Local<A> move : rows[self].arrivals(message, passed)) {
                    take(move, place, words, at, successors);
                }
            }
        }
    }

    /** Takes a step of a process, with the message in a place, or on its own if that is -1. */
    private void take(Local<A> move, int place, long[] words, int at, Successors<S, A> successors) {
        if (move.guard != null && move.guard.prevents(traffic.contents, traffic.count)) {
            return;
        }
        if (place < 0 || move.keeping || encoding.isSet) {
            traffic.keepAll();
        } else if (traffic.follow(move.alsoTaken, place)) {
            traffic.without(place, 1 + move.alsoTaken.length);
        } else {
            return;
        }
        boolean fits = traffic.sendAll(move.sent);
        if (fits || medium.overflow() != Medium.Overflow.BLOCK) {
            step(move, move.self, move.after, fits, words, at, successors);
        }
    }

    private void befall(
            Local<A> mishap, int place, long[] words, int at, Successors<S, A> successors) {
        boolean fits = true;
        if (mishap.keeping) {
            traffic.keepAll();
            fits = traffic.send(traffic.contents[place]);
        } else {
            traffic.without(place, 1);
        }
        if (fits || medium.overflow() != Medium.Overflow.BLOCK) {
            step(mishap, Local.NOBODY, 0, fits, words, at, successors);
        }
    }

    private void step(
            Local<A> step,
            int self,
            int after,
            boolean fits,
            long[] words,
            int at,
            Successors<S, A> successors) {
        if (!step.taken) {
            step.taken = true;
            kinds.add(step.kind);
        }
        if (!fits) {
            stray(step, self, after, step.environment, successors);
            return;
        }
        int place = successors.begin(words, at);
        if (self != Local.NOBODY && after != fields[self]) {
            successors.replace(place, self, fields[self], after);
        }
        if (step.environment != fields[encoding.environmentField]) {
            successors.replace(
                    place,
                    encoding.environmentField,
                    fields[encoding.environmentField],
                    step.environment);
        }
        finish(step, place, successors);
    }

    private void finish(Local<A> step, int place, Successors<S, A> successors) {
        remember(step, place, successors);
        traffic.replace(fields, place, successors);
        if (!constrained || isWanted(step.action, place, successors)) {
            successors.end(place, step.action);
        }
    }

    private void remember(Local<A> step, int place, Successors<S, A> successors) {
        if (encoding.monitor != null) {
            int memory = fields[encoding.memoryField];
            int later = steps.memoryAfter(step, memory);
            if (later != memory) {
                successors.replace(place, encoding.memoryField, memory, later);
            }
        }
    }

    /** Asks the model's own constraint; if it says no, the successor is a stray. */
    private boolean isWanted(A action, int place, Successors<S, A> successors) {
        S state = decode(successors.batch.words, place);
        // Decoding has used the fields of the state under way only to read.
        if (!facade.withinConstraint(state)) {
            successors.outside(action, state);
            return false;
        }
        if (facade.isCut(state)) {
            successors.cut(state);
            return false;
        }
        return true;
    }

    /** A step to a state with more messages than the medium has room for. */
    private void stray(
            Local<A> step, int self, int after, int environment, Successors<S, A> successors) {
        boolean cut = medium.overflow() == Medium.Overflow.CUT;
        if (!cut && !successors.isRecording()) {
            successors.steps++;
            return;
        }
        S state = overfull(step, self, after, environment);
        if (cut && (!constrained || facade.withinConstraint(state))) {
            successors.cut(state);
        } else {
            successors.outside(step.action, state);
        }
    }

    private S overfull(Local<A> step, int self, int after, int environment) {
        System.arraycopy(fields, 0, other, 0, fields.length);
        if (self != Local.NOBODY) {
            other[self] = after;
        }
        other[encoding.environmentField] = environment;
        other[encoding.memoryField] = encoding.monitor == null
                ? 0
                : steps.memoryAfter(step, fields[encoding.memoryField]);
        int[] messages = traffic.after();
        return encoding.assemble(other, messages, messages.length);
    }

    private void tick(Local<A> tick, long[] words, int at, Successors<S, A> successors) {
        Attitude attitude =
                steps.agedEnvironment(fields[encoding.environmentField]).attitude();
        boolean waiting = attitude == Attitude.WAITING;
        boolean blocked = attitude == Attitude.BLOCKING;
        for (int self = 0; self < encoding.environmentField && !blocked; self++) {
            attitude = steps.agedProcess(self, fields[self]).attitude();
            waiting |= attitude == Attitude.WAITING;
            blocked = attitude == Attitude.BLOCKING;
        }
        for (int i = 0; i < traffic.count && !blocked; i++) {
            attitude = steps.agedMessage(traffic.contents[i]).attitude();
            waiting |= attitude == Attitude.WAITING;
            blocked = attitude == Attitude.BLOCKING;
        }
        if (waiting && !blocked) {
            passTime(tick, words, at, successors);
        }
    }

    private void passTime(Local<A> tick, long[] words, int at, Successors<S, A> successors) {
        if (!tick.taken) {
            tick.taken = true;
            kinds.add(tick.kind);
        }
        traffic.age();
        int place = successors.begin(words, at);
        for (int self = 0; self < encoding.environmentField; self++) {
            int after = steps.agedProcess(self, fields[self]).after();
            if (after != fields[self]) {
                successors.replace(place, self, fields[self], after);
            }
        }
        int environment = fields[encoding.environmentField];
        int after = steps.agedEnvironment(environment).after();
        if (after != environment) {
            successors.replace(place, encoding.environmentField, environment, after);
        }
        finish(tick, place, successors);
    }

    private void expandGenerally(long[] words, int at, Successors<S, A> successors) {
        S state = decode(words, at);
        for (A action : encoding.generalActions(state)) {
            kinds.add(facade.kind(action));
            S after = facade.next(state, action);
            if (!facade.withinConstraint(after)) {
                successors.outside(action, after);
            } else if (facade.isCut(after)) {
                successors.cut(after);
            } else {
                coder.encode(after, other);
                int place = successors.begin(words, at);
                for (int field = 0; field < fields.length; field++) {
                    if (other[field] != fields[field]) {
                        successors.replace(place, field, fields[field], other[field]);
                    }
                }
                successors.end(place, action);
            }
        }
    }

    @Override
    public S decode(long[] words, int at) {
        layout.unpack(words, at, other);
        return coder.decode(other);
    }

    @Override
    public boolean find(S state, long[] words, int at) {
        if (!coder.find(state, other)) {
            return false;
        }
        for (int field = 0; field < other.length; field++) {
            if (!layout.fits(field, other[field])) {
                return false;
            }
        }
        layout.pack(other, words, at);
        return true;
    }

    @Override
    public void pack(S state, long[] words, int at) {
        coder.encode(state, other);
        for (int field = 0; field < other.length; field++) {
            if (!layout.fits(field, other[field])) {
                throw new TooNarrow();
            }
        }
        layout.pack(other, words, at);
    }

    @Override
    public Set<String> takeKinds() {
        Set<String> taken = Set.copyOf(kinds);
        kinds.clear();
        return taken;
    }
}
