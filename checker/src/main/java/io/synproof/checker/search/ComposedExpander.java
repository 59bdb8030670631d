package io.synproof.checker.search;

import io.synproof.checker.Clock.Attitude;
import io.synproof.checker.Medium;
import io.synproof.checker.Model;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes steps of a composition in numbers: the fast way.
 *
 * <p>The local steps come from {@link LocalSteps}; what is left to do for each state is to see which
 * of them its messages allow, and to change the fields that they change.
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

    // The state under way: its fields, and the numbers of the messages in the medium.
    private final int[] fields;
    private final int[] contents;
    private int count;

    // The messages after a step.
    private int[] next;
    private int nextCount;

    private final int[] other;

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
        int most = encoding.isSet
                ? (layout.fields() - encoding.contentsField) * ComposedEncoding.BITS
                : encoding.places;
        this.contents = new int[most];
        this.next = new int[most + 8];
    }

    @Override
    public void expand(long[] words, int at, Successors<S, A> successors) {
        layout.unpack(words, at, fields);
        count = encoding.contents(fields, contents);
        int environment = fields[encoding.environmentField];
        for (int self = 0; self < encoding.environmentField; self++) {
            for (Local<A> move : steps.own(self, fields[self], environment)) {
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
        boolean bag = medium.order() == Medium.Order.BAG || encoding.isSet;
        int queue = -1;
        int passed = 0;
        for (int i = 0; i < count; i++) {
            int message = contents[i];
            int[] recipients = steps.recipients(message);
            if (!bag) {
                passed = recipients[0] == queue ? passed + 1 : 0;
                queue = recipients[0];
            }
            if (i == 0 || message != contents[i - 1]) {
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
        int message = contents[place];
        int environment = fields[encoding.environmentField];
        List<Local<A>> mishaps = steps.mishaps(message, passed, environment);
        for (int i = 0; i < mishaps.size(); i++) {
            befall(mishaps.get(i), place, words, at, successors);
        }
        if (passed == 0 || medium.order() == Medium.Order.OVERTAKING) {
            for (int self : recipients) {
                for (Local<A> move :
                        steps.arrivals(self, fields[self], environment, message, passed)) {
                    take(move, place, words, at, successors);
                }
            }
        }
    }

    /** Takes a step of a process, with the message in a place, or on its own if that is -1. */
    private void take(Local<A> move, int place, long[] words, int at, Successors<S, A> successors) {
        if (move.guard != null && move.guard.prevents(contents, count)) {
            return;
        }
        if (place < 0 || move.keeping || encoding.isSet) {
            copyWithout(count, 0);
        } else if (follow(move.alsoTaken, place)) {
            copyWithout(place, 1 + move.alsoTaken.length);
        } else {
            return;
        }
        boolean fits = sendAll(move.sent);
        if (fits || medium.overflow() != Medium.Overflow.BLOCK) {
            step(move, move.self, move.after, fits, words, at, successors);
        }
    }

    private void befall(
            Local<A> mishap, int place, long[] words, int at, Successors<S, A> successors) {
        boolean fits = true;
        if (mishap.keeping) {
            copyWithout(count, 0);
            fits = send(contents[place]);
        } else {
            copyWithout(place, 1);
        }
        if (fits || medium.overflow() != Medium.Overflow.BLOCK) {
            step(mishap, Local.NOBODY, 0, fits, words, at, successors);
        }
    }

    private boolean follow(int[] messages, int place) {
        if (place + messages.length >= count) {
            return messages.length == 0;
        }
        for (int i = 0; i < messages.length; i++) {
            if (contents[place + 1 + i] != messages[i]) {
                return false;
            }
        }
        return true;
    }

    private void copyWithout(int place, int length) {
        for (int i = 0; i < place; i++) {
            next[i] = contents[i];
        }
        for (int i = place + length; i < count; i++) {
            next[i - length] = contents[i];
        }
        nextCount = count - length;
    }

    /** Whether all is within the capacity, or was dropped. */
    private boolean sendAll(int[] messages) {
        boolean fits = true;
        for (int message : messages) {
            fits &= send(message);
        }
        return fits;
    }

    private boolean send(int message) {
        if (encoding.isSet && isInNext(message)) {
            return true;
        }
        boolean fits = nextCount < (medium.each() ? Integer.MAX_VALUE : medium.capacity())
                && (!medium.each() || countTo(steps.recipients(message)[0]) < medium.capacity());
        if (fits || medium.overflow() != Medium.Overflow.DROP) {
            insert(message);
            return fits;
        }
        return true;
    }

    private boolean isInNext(int message) {
        for (int i = 0; i < nextCount; i++) {
            if (next[i] == message) {
                return true;
            }
        }
        return false;
    }

    private int countTo(int recipient) {
        int to = 0;
        for (int i = 0; i < nextCount; i++) {
            if (steps.recipients(next[i])[0] == recipient) {
                to++;
            }
        }
        return to;
    }

    private void insert(int message) {
        if (nextCount == next.length) {
            next = Arrays.copyOf(next, nextCount * 2);
        }
        int place = nextCount++;
        while (place > 0 && isBehind(next[place - 1], message)) {
            next[place] = next[place - 1];
            place--;
        }
        next[place] = message;
    }

    /** Whether a message in the medium belongs behind one that is sent now. */
    private boolean isBehind(int there, int sent) {
        return switch (medium.order()) {
            case BAG, SET -> there > sent;
            case FIFO, OVERTAKING -> steps.recipients(there)[0] > steps.recipients(sent)[0];
        };
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
        if (encoding.isSet) {
            replaceSet(place, successors);
        } else {
            replaceContents(place, successors);
        }
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

    private void replaceContents(int place, Successors<S, A> successors) {
        int most = Math.max(count, nextCount);
        for (int i = 0; i < most; i++) {
            int old = i < count ? contents[i] + 1 : 0;
            int now = i < nextCount ? next[i] + 1 : 0;
            if (old != now) {
                successors.replace(place, encoding.contentsField + i, old, now);
            }
        }
    }

    private void replaceSet(int place, Successors<S, A> successors) {
        System.arraycopy(fields, 0, other, 0, fields.length);
        encoding.write(next, nextCount, other);
        for (int field = encoding.contentsField; field < fields.length; field++) {
            if (fields[field] != other[field]) {
                successors.replace(place, field, fields[field], other[field]);
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
        if (cut) {
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
        return encoding.assemble(other, next, nextCount);
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
        for (int i = 0; i < count && !blocked; i++) {
            attitude = steps.agedMessage(contents[i]).attitude();
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
        age();
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

    /** The messages one tick later, in the order that the medium keeps. */
    private void age() {
        nextCount = 0;
        for (int i = 0; i < count; i++) {
            int after = steps.agedMessage(contents[i]).after();
            switch (medium.order()) {
                case FIFO, OVERTAKING -> next[nextCount++] = after;
                case BAG -> insert(after);
                case SET -> {
                    if (!isInNext(after)) {
                        insert(after);
                    }
                }
            }
        }
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
