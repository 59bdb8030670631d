package io.synproof.checker.coverability;

import io.synproof.checker.composition.Clock;

/**
 * A clock that makes letters old, and sends the first process home.
 *
 * @param ofProcess how the first process, at 1, feels about it
 * @param ofMessage how messages feel about it
 */
record ToyClock(TimeReadiness ofProcess, TimeReadiness ofMessage)
        implements Clock<String, String, Integer, String, Integer> {
    /** The value of a process that has gone home. */
    static final int HOME = 5;

    @Override
    public String action() {
        return "tick";
    }

    @Override
    public String label() {
        return "tick";
    }

    @Override
    public Aged<Integer> process(int self, Integer value) {
        return self == 0 && value == 1 ? new Aged<>(HOME, ofProcess) : Aged.indifferent(value);
    }

    @Override
    public Aged<String> message(String message) {
        return new Aged<>("old", message.equals("old") ? TimeReadiness.INDIFFERENT : ofMessage);
    }

    @Override
    public Aged<Integer> environment(Integer environment) {
        return Aged.indifferent(environment);
    }
}
