package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.contract.EqualActions;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps of a composition in numbers: the fast way.
 *
 * <p>The local steps come from {@link LocalStepCache}; what is left to do for each state is to see
 * which of them its messages allow, and to change the fields that they change.
 */
final class ComposedExpander<S, A, L, P, M, E> implements Expander<S, A> {
    private final StateFilter<S> kept;
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalStepCache<A, L, P, M, E> steps;
    private final MemorySteps<A> memory;
    private final PackedStepCache<A, L, P, M, E> packedSteps;
    private final Encoding.Coder<S> coder;
    private final BitLayout layout;
    private final Medium medium;
    private final boolean constrained;
    private final Set<String> kinds = new HashSet<>();

    private final MediumView<A> traffic;
    private final @Nullable PackedStep<A> tick;
    private final EqualActions<A> namesakes = new EqualActions<>();
    private final WholeStateSteps<S, A> general;
    private ContractSampling care = ContractSampling.NONE;
    private @Nullable LabelQuestions labels;

    // How many actions were shared when the steps were looked at.
    private int shared;

    // The fields of the state under way, and of another.
    private final int[] fields;
    private final int[] other;

    // What its processes may do.
    private final PackedStepCache.Row<A>[] rows;

    /**
     * An expander.
     *
     * @param facade the model as the search knows it, with the monitor beside it if there is one
     * @param constrained whether it has a constraint or cuts beyond the medium's
     */
    ComposedExpander(
            Model<S, A> facade,
            ComposedEncoding<S, A, L, P, M, E> encoding,
            LocalStepCache<A, L, P, M, E> steps,
            MemorySteps<A> memory,
            BitLayout layout,
            boolean constrained) {
        this.kept = StateFilter.of(facade);
        this.encoding = encoding;
        this.steps = steps;
        this.memory = memory;
        this.packedSteps = new PackedStepCache<>(encoding, steps, layout);
        this.coder = encoding.coder();
        this.layout = layout;
        this.medium = encoding.model.medium();
        this.constrained = constrained;
        this.fields = new int[layout.fields()];
        this.other = new int[layout.fields()];
        this.rows = rows(encoding.environmentField);
        this.traffic = MediumView.of(encoding, steps, layout);
        this.tick = packedSteps.tick();
        this.general = new WholeStateSteps<>(facade, encoding, steps.actions(), layout, namesakes);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <A> PackedStepCache.Row<A>[] rows(int count) {
        return (PackedStepCache.Row<A>[]) new PackedStepCache.Row[count];
    }

    @Override
    public void take(ContractSampling careful) {
        this.care = careful;
    }

    @Override
    public void ask(LabelQuestions questions) {
        this.labels = questions.areNone() ? null : questions;
    }

    /** Asks about the label of a step that is judged: of each, but those to what is cut. */
    private void judge(PackedStep<A> step, Successors<S, A> successors) {
        int violated = labels == null ? 0 : labels.violatedBy(step.local);
        if (violated != 0) {
            successors.violations.add(violated);
        }
    }

    @Override
    public void expand(long[] words, int at, Successors<S, A> successors) {
        takeAll(words, at, successors);
        while (steps.actions().count() != shared) {
            // An action, perhaps one of this state, has turned out to be another step's too.
            unsettle();
            takeAll(words, at, new Successors<>(layout, true));
        }
        if (namesakes.areThere()) {
            compare(words, at);
        }
    }

    private void compare(long[] words, int at) {
        namesakes.compare();
        try {
            takeAll(words, at, new Successors<>(layout, true));
        } finally {
            namesakes.end();
        }
    }

    private void unsettle() {
        shared = steps.actions().count();
        packedSteps.unsettle();
        if (tick != null) {
            tick.settled = false;
        }
    }

    private void takeAll(long[] words, int at, Successors<S, A> successors) {
        namesakes.begin();
        layout.unpack(words, at, fields, traffic.fieldsRead());
        traffic.load(words, at, fields);
        memory.begin(words, at);
        int environment = fields[encoding.environmentField];
        for (int self = 0; self < rows.length; self++) {
            PackedStepCache.Row<A> row = packedSteps.row(self, fields[self], environment);
            rows[self] = row;
            takeAll(row.own, 0, words, at, successors);
        }
        expandMessages(words, at, successors);
        if (tick != null) {
            tick(tick, words, at, successors);
        }
        if (encoding.model.hasGeneralSteps()) {
            expandGenerally(words, at, successors);
        }
    }

    private void expandMessages(long[] words, int at, Successors<S, A> successors) {
        boolean bag = medium.order() == Medium.Order.BAG || encoding.isSet;
        Route queue = null;
        int passed = 0;
        for (int i = 0; i < traffic.count; i++) {
            int message = traffic.contents[i];
            Route route = steps.route(message);
            if (!bag) {
                passed = queue != null && route.sharesQueueWith(queue) ? passed + 1 : 0;
                queue = route;
            }
            if (i == 0 || message != traffic.contents[i - 1]) {
                expandMessage(i, passed, route.recipients, words, at, successors);
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
        takeAll(packedSteps.faults(message, passed, environment), place, words, at, successors);
        if (passed == 0 || medium.order() == Medium.Order.OVERTAKING) {
            for (int self : recipients) {
                takeAll(
                        packedSteps.arrivals(rows[self], message, passed, environment),
                        place,
                        words,
                        at,
                        successors);
            }
        }
    }

    private void takeAll(
            @Nullable PackedStep<A> first,
            int place,
            long[] words,
            int at,
            Successors<S, A> successors) {
        for (PackedStep<A> step = first; step != null; step = step.next) {
            take(step, place, words, at, successors);
        }
    }

    /** Takes a step, with the message in a place if it takes one. */
    private void take(
            PackedStep<A> step, int place, long[] words, int at, Successors<S, A> successors) {
        if (step.guard != null && step.guard.prevents(traffic.contents, traffic.count)) {
            return;
        }
        if (step.taken == 0) {
            traffic.keepAll();
        } else if (step.taken == 1 || traffic.follow(step.local.alsoTaken, place)) {
            traffic.without(place, step.taken);
        } else {
            return;
        }
        boolean fits = step.sentCount == 0 || traffic.sendAll(step);
        if (!fits && medium.overflow() == Medium.Overflow.BLOCK) {
            successors.block(step.local.action, step.local.kind);
            return;
        }
        if (step.sentCount > 0 && traffic.drops) {
            successors.overflow(step.local.kind);
        }
        finish(step, fits, words, at, successors);
    }

    private void finish(
            PackedStep<A> step, boolean fits, long[] words, int at, Successors<S, A> successors) {
        if (!fits) {
            stray(step, words, at, successors);
            if (!isSettled(step)) {
                namesakes.add(step.local.use, step.local.action);
            }
            return;
        }
        int place = successors.begin(words, at);
        successors.change(place, step);
        finish(step, place, successors);
    }

    private void settle(PackedStep<A> step, int place, Successors<S, A> successors) {
        if (!isSettled(step)) {
            namesakes.add(
                    step.local.use,
                    step.local.action,
                    successors.batch.words,
                    place,
                    layout.words());
        }
    }

    /** Reports its kind, if that is new, and says whether no other step has its action. */
    private boolean isSettled(PackedStep<A> step) {
        if (!step.reported) {
            step.reported = true;
            kinds.add(step.local.kind);
        }
        step.settled = !step.local.use.isShared();
        return step.settled;
    }

    private void finish(PackedStep<A> step, int place, Successors<S, A> successors) {
        traffic.replace(fields, place, successors);
        boolean full = remember(step.local, place, successors);
        if (!step.settled) {
            settle(step, place, successors);
        }
        if (!(constrained || full) || isWanted(step, place, successors)) {
            judge(step, successors);
            successors.end(place, step);
        }
    }

    /** Whether the monitor, if there is one, has no room for what it then remembers. */
    private boolean remember(LocalStep<A> step, int place, Successors<S, A> successors) {
        if (!encoding.isMonitored) {
            return false;
        }
        int before = fields[encoding.memoryField];
        int later = memory.after(step, before, successors.batch.words, place);
        if (later == before) {
            return false;
        }
        successors.replace(place, encoding.memoryField, before, later);
        return memory.isFull(later);
    }

    /** Asks the model's own constraint; if it says no, the successor is a stray. */
    private boolean isWanted(PackedStep<A> step, int place, Successors<S, A> successors) {
        S state = decode(successors.batch.words, place);
        // Decoding has used the fields of the state under way only to read.
        if (!kept.isWithin(state)) {
            judge(step, successors);
            successors.outside(step.local.action, state);
            return false;
        }
        if (kept.isCut(state)) {
            successors.cut(step.local.action, state);
            return false;
        }
        return true;
    }

    /** A step to a state with more messages than the medium has room for. */
    private void stray(PackedStep<A> step, long[] words, int at, Successors<S, A> successors) {
        boolean cut = medium.overflow() == Medium.Overflow.CUT;
        if (!cut && !successors.isRecording()) {
            judge(step, successors);
            successors.steps++;
            return;
        }
        S state = overfull(step, words, at);
        if (cut && (!constrained || kept.isWithin(state))) {
            successors.cut(step.local.action, state);
        } else {
            judge(step, successors);
            successors.outside(step.local.action, state);
        }
    }

    private S overfull(PackedStep<A> step, long[] words, int at) {
        long[] changed = Arrays.copyOfRange(words, at, at + layout.words());
        for (int i = 0; i < changed.length; i++) {
            changed[i] ^= step.changes[i];
        }
        layout.unpack(changed, 0, other);
        int[] messages = traffic.after();
        other[encoding.memoryField] =
                memory.afterOverfull(step.local, fields[encoding.memoryField], other, messages);
        return encoding.assemble(other, messages, messages.length);
    }

    private void tick(PackedStep<A> tick, long[] words, int at, Successors<S, A> successors) {
        if (TickReadiness.isDue(steps, fields, encoding.environmentField, traffic)) {
            passTime(tick, words, at, successors);
        }
    }

    private void passTime(PackedStep<A> tick, long[] words, int at, Successors<S, A> successors) {
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
        boolean due = care != ContractSampling.NONE && care.isDue(coder.hash(other));
        general.expand(state, due, kinds, successors);
    }

    @Override
    public S decode(long[] words, int at) {
        layout.unpack(words, at, other);
        return coder.decode(other);
    }

    @Override
    public boolean find(S state, long[] words, int at) {
        if (!coder.find(state, other) || !layout.holds(other)) {
            return false;
        }
        layout.pack(other, words, at);
        return true;
    }

    @Override
    public void pack(S state, long[] words, int at) {
        coder.encode(state, other);
        if (!layout.holds(other)) {
            throw new FieldOverflowException();
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
