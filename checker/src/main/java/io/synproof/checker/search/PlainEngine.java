package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.search.Questions.Question;

/** The engine for any model: states are kept as the objects that the model gave. */
final class PlainEngine<S, A> implements Engine<S, A> {
    final Model<S, A> model;
    final StateTable<S> known = new StateTable<>();
    private final StateTable<S> cut = new StateTable<>();
    private final int capacity;
    private boolean full;

    /** With room for so many states, at most {@link StateTable#CAPACITY}. */
    PlainEngine(Model<S, A> model, int capacity) {
        this.model = model;
        this.capacity = capacity;
    }

    @Override
    public void begin() {
        for (S state : model.initialStates()) {
            if (model.withinConstraint(state)) {
                if (model.isCut(state)) {
                    keepCut(state, StateTable.hash(state));
                } else {
                    keep(state, StateTable.hash(state));
                }
            }
        }
    }

    void keep(S state, int hash) {
        if (known.size() < capacity) {
            known.add(state, hash);
        } else if (known.find(state, hash) == StateTable.NONE) {
            full = true;
        }
    }

    void keepCut(S state, int hash) {
        cut.add(state, hash);
    }

    @Override
    public int size() {
        return known.size();
    }

    @Override
    public long cut() {
        return cut.size();
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public S state(int number) {
        return known.get(number);
    }

    @Override
    public int find(S state) {
        return known.find(state, StateTable.hash(state));
    }

    @Override
    public Batch expand(int from, int to, Questions<S, A> questions) {
        PlainBatch<S, A> batch = new PlainBatch<>(this, questions);
        batch.expand(from, to);
        return batch;
    }

    @Override
    public Tally judge(int from, int to, Questions<S, A> questions) {
        Tally tally = new Tally(questions.count());
        for (int number = from; number < to && tally.failure == null; number++) {
            try {
                judge(number, questions, tally);
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                tally.failure = new Failure(number, null, thrown);
            }
        }
        return tally;
    }

    private void judge(int number, Questions<S, A> questions, Tally tally) {
        S state = known.get(number);
        for (Question<S, A> question : questions.ofStates()) {
            if (question.property().isDecidedByState(state)) {
                tally.see(question.index(), number);
            }
        }
        tally.limits.addAll(model.limitsTouched(state));
    }
}
