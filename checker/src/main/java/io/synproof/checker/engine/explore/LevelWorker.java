package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.control.HeapShortage;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.LabelQuestions;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.engine.explore.OpenProperties.Question;
import io.synproof.checker.engine.store.VisitedTable;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * One thread's part of a search: takes states of a level, adds their successors to the states
 * reached, and evaluates the properties.
 */
final class LevelWorker<S, A> {
    private static final int BETWEEN_LOOKS = 8;

    private final Model<S, A> model;
    private final ReachedStates<S, A> reached;
    private final OpenProperties<S, A> questions;
    private final OpenProperties<S, A> asked;
    private final LabelQuestions labels;
    private final boolean keeping;
    private final JvmInstruments gauges;
    private SearchCounters tally;
    private ContractSampling care = ContractSampling.NONE;
    private Reported reported = new Reported(0, 0);

    // These four belong to one layout.
    private BitLayout layout;
    private Expander<S, A> expander;
    private Successors<S, A> successors;
    private StateEvaluator<S, A> judge;
    private long[] words;

    /**
     * A worker.
     *
     * @param keeping whether new states are kept: not beyond a bound on depth
     * @param gauges tell how much of the heap is left
     */
    LevelWorker(
            Model<S, A> model,
            ReachedStates<S, A> reached,
            OpenProperties<S, A> questions,
            boolean keeping,
            JvmInstruments gauges) {
        this.model = model;
        this.reached = reached;
        this.questions = questions;
        this.asked =
                reached.representation().hasLabels() && questions.count() <= LabelQuestions.MOST
                        ? questions
                        : questions.withoutLabels();
        this.labels = labels(asked);
        this.keeping = keeping;
        this.gauges = gauges;
        this.tally = new SearchCounters(questions.count());
        this.layout = reached.layout();
        this.expander = expander();
        this.successors = new Successors<>(layout, !asked.ofSteps().isEmpty());
        this.judge = judge();
        this.words = new long[layout.words()];
    }

    private Expander<S, A> expander() {
        Expander<S, A> some = reached.representation().expander(layout, questions.kinds());
        some.take(care);
        some.ask(labels);
        return some;
    }

    private static <S, A> LabelQuestions labels(OpenProperties<S, A> asked) {
        return new LabelQuestions(asked.ofLabels().stream()
                .map(question -> new LabelQuestions.Entry(
                        question.index(), (Property.EveryLabel<S, A, ?>) question.property()))
                .toList());
    }

    private StateEvaluator<S, A> judge() {
        return new StateEvaluator<>(model, questions, reached.representation(), layout, expander);
    }

    /** Sets the states in which the model's contract is inspected from now on. */
    void take(ContractSampling careful) {
        care = careful;
        expander.take(careful);
    }

    /** Adds the initial states. */
    void begin(List<S> states) {
        StateFilter<S> kept = StateFilter.of(model);
        for (S state : states) {
            if (kept.isWithin(state)) {
                if (kept.isCut(state)) {
                    reached.keepCut(state);
                } else {
                    begin(state);
                }
            }
        }
    }

    private void begin(S state) {
        boolean done = false;
        while (!done) {
            try {
                successors.batch.ensureRoomForOne();
                expander.pack(state, successors.batch.words, 0);
                successors.batch.hashes[0] =
                        VisitedTable.hashOf(successors.batch.words, 0, layout.words());
                successors.batch.count = 1;
                done = true;
            } catch (FieldOverflowException _) {
                reached.widen();
                adopt();
            }
        }
        reached.beginAdding();
        flush();
        reached.endAdding();
    }

    /** Expands the states from a number to before another. */
    void expand(long from, long to) {
        reached.beginAdding();
        try {
            adopt();
            for (long number = from; number < to && !reached.isFull(); number++) {
                expand(number);
                if (number % BETWEEN_LOOKS == 0) {
                    lookAtHeap();
                }
                if (successors.isFull()) {
                    flush();
                }
            }
            flush();
        } finally {
            reached.endAdding();
            tally.kinds.addAll(expander.takeKinds());
        }
    }

    /** In a heap that is all but full a chunk of states would take minutes. */
    private void lookAtHeap() {
        if (gauges.heapIsFull().getAsBoolean()) {
            reached.close();
        }
    }

    /** The counts and decisive states since the last call. */
    SearchCounters takeTally() {
        SearchCounters taken = tally;
        tally = new SearchCounters(questions.count());
        reported = new Reported(0, 0);
        return taken;
    }

    /** Adds the counts since the last call. */
    void report(LongAdder expanded, LongAdder transitions) {
        expanded.add(tally.expanded - reported.expanded());
        transitions.add(tally.transitions - reported.transitions());
        reported = new Reported(tally.expanded, tally.transitions);
    }

    /** The part of the counts that is reported already. */
    private record Reported(long expanded, long transitions) {}

    boolean isFor(OpenProperties<S, A> open, boolean keepingThese) {
        return questions.equals(open) && keeping == keepingThese;
    }

    private void expand(long number) {
        Successors.Mark mark = successors.mark();
        boolean done = false;
        while (!done) {
            try {
                reached.read(number, words);
                expander.expand(words, 0, successors);
                count(number, mark);
                done = true;
            } catch (FieldOverflowException _) {
                successors.backTo(mark);
                widen();
            } catch (StateShapeChangedException signal) {
                throw signal;
            } catch (OutOfMemoryError thrown) {
                if (!HeapShortage.isOfOneCall(thrown, gauges)) {
                    throw thrown;
                }
                fail(number, mark, thrown);
                done = true;
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                fail(number, mark, thrown);
                done = true;
            }
        }
    }

    private void fail(long number, Successors.Mark mark, Throwable thrown) {
        successors.backTo(mark);
        tally.failedSteps.add(new Failure(number, thrown));
    }

    private void count(long number, Successors.Mark mark) {
        int steps = successors.steps - mark.steps();
        tally.expanded++;
        tally.transitions += steps;
        successors
                .overflows
                .subList(mark.overflows(), successors.overflows.size())
                .forEach(tally::overflow);
        if (steps == 0) {
            end(number);
        }
        if (successors.isRecording()) {
            judgeSteps(number, mark);
        }
        for (int i = 0; i < successors.violations.size(); i++) {
            see(successors.violations.get(i), number);
        }
        if (keeping && successors.cut.size() > mark.cut()) {
            successors.cut.subList(mark.cut(), successors.cut.size()).forEach(reached::keepCut);
        }
    }

    private void see(int violated, long number) {
        for (int left = violated; left != 0; left &= left - 1) {
            tally.see(Integer.numberOfTrailingZeros(left), number);
        }
    }

    private void end(long number) {
        tally.terminal++;
        if (!model.isProperEnd(expander.decode(words, 0))) {
            tally.deadlocks++;
            for (Question<S, A> question : questions.ofDeadlocks()) {
                tally.see(question.index(), number);
            }
        }
    }

    private void judgeSteps(long number, Successors.Mark mark) {
        S before = expander.decode(words, 0);
        for (int i = mark.count(); i < successors.batch.count; i++) {
            S after = expander.decode(successors.batch.words, i * layout.words());
            judge(number, new Step<>(before, successors.actions.get(i), after));
        }
        for (Successors.Stray<S, A> stray :
                successors.outside.subList(mark.outside(), successors.outside.size())) {
            judge(number, new Step<>(before, stray.action(), stray.after()));
        }
    }

    private void judge(long number, Step<S, A> step) {
        for (Question<S, A> question : asked.ofSteps()) {
            if (question.property().isDecidedByStep(step)) {
                tally.see(question.index(), number);
            }
        }
    }

    /** Adds what is in the batch to the states reached. */
    private void flush() {
        if (keeping) {
            while (successors.batch.count > 0 && !reached.isFull()) {
                add();
            }
        } else {
            lookForNews();
        }
        successors.clear();
    }

    private void add() {
        if (!reached.hasRoomFor(successors.batch.count)) {
            grow();
        }
        if (!reached.isFull()) {
            long first = reached.add(successors.batch);
            for (int i = 0; i < successors.batch.fresh; i++) {
                judge(i, first + i);
            }
            successors.batch.keepRest();
            if (successors.batch.count > 0) {
                grow();
            }
        }
    }

    private void judge(int place, long number) {
        try {
            judge.judge(successors.batch.words, place * layout.words(), number, tally);
            if (care.isDue((int) number)) {
                judge.repeat(successors.batch.words, place * layout.words());
            }
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            tally.failedQuestions.add(new Failure(number, thrown));
        }
    }

    private void lookForNews() {
        for (int i = 0; i < successors.batch.count && !tally.deeper; i++) {
            tally.deeper = !reached.contains(successors.batch.words, i * layout.words());
        }
        tally.deeper |= !successors.cut.isEmpty();
    }

    private void grow() {
        int states = successors.batch.count;
        long slots = reached.slots();
        pause(() -> reached.grow(states, slots));
    }

    private void widen() {
        pause(reached::widen);
    }

    /** Releases the shared structures for a change, and continues with the changed ones. */
    private void pause(Runnable change) {
        reached.endAdding();
        try {
            change.run();
        } finally {
            reached.beginAdding();
        }
        adopt();
    }

    private void adopt() {
        if (layout != reached.layout()) {
            Set<String> kinds = expander.takeKinds();
            tally.kinds.addAll(kinds);
            layout = reached.layout();
            expander = expander();
            successors = successors.repacked(layout);
            judge = judge();
            words = new long[layout.words()];
        }
    }
}
