package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.Step;
import io.synproof.checker.search.Questions.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expanding a range of states has found, as objects. */
final class PlainBatch<S, A> implements Engine.Batch {
    private final PlainEngine<S, A> engine;
    private final Model<S, A> model;
    private final Questions<S, A> questions;
    private final Tally tally;

    // States unknown when the batch began, in the order of their steps; some may be equal.
    private final List<S> found = new ArrayList<>();
    private final IntList foundHashes = new IntList();
    private final List<S> cut = new ArrayList<>();

    PlainBatch(PlainEngine<S, A> engine, Questions<S, A> questions) {
        this.engine = engine;
        this.model = engine.model;
        this.questions = questions;
        this.tally = new Tally(questions.count());
    }

    /** Expands the states until the first that the model fails on. */
    void expand(int from, int to) {
        for (int number = from; number < to && tally.failure == null; number++) {
            expand(number);
        }
    }

    private void expand(int number) {
        @Nullable A current = null;
        try {
            S state = engine.state(number);
            tally.expanded++;
            List<A> actions = model.actions(state);
            if (actions.isEmpty()) {
                end(number, state);
            }
            for (A action : actions) {
                current = action;
                take(number, state, action);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            tally.failure = new Failure(number, current, thrown);
        }
    }

    private void end(int number, S state) {
        tally.terminal++;
        if (!model.isProperEnd(state)) {
            tally.deadlocks++;
            for (Question<S, A> question : questions.ofDeadlocks()) {
                tally.see(question.index(), number);
            }
        }
    }

    private void take(int number, S before, A action) {
        tally.transitions++;
        if (!questions.kinds().isEmpty()) {
            recordKind(action);
        }
        S after = model.next(before, action);
        int hash = StateTable.hash(after);
        // What is known was found to be within the constraint and not cut, so it is not asked
        // again.
        if (engine.known.find(after, hash) == StateTable.NONE && model.withinConstraint(after)) {
            if (model.isCut(after)) {
                cut.add(after);
                return;
            }
            found.add(after);
            foundHashes.add(hash);
        }
        if (!questions.ofSteps().isEmpty()) {
            judge(number, new Step<>(before, action, after));
        }
    }

    private void recordKind(A action) {
        String kind = model.kind(action);
        if (questions.kinds().contains(kind)) {
            tally.kinds.add(kind);
        }
    }

    private void judge(int number, Step<S, A> step) {
        for (Question<S, A> question : questions.ofSteps()) {
            if (question.property().isDecidedByStep(step)) {
                tally.see(question.index(), number);
            }
        }
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public boolean isNews() {
        return !found.isEmpty() || !cut.isEmpty();
    }

    @Override
    public void commit() {
        for (int i = 0; i < found.size(); i++) {
            engine.keep(found.get(i), foundHashes.get(i));
        }
        for (S state : cut) {
            engine.keepCut(state, StateTable.hash(state));
        }
    }
}
