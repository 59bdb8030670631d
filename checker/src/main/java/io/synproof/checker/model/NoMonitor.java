package io.synproof.checker.model;

/** The monitor that remembers nothing. */
record NoMonitor<L>() implements Monitor<L, Unit> {

    @Override
    public Unit initial() {
        return Unit.UNIT;
    }

    @Override
    public Unit next(Unit memory, L label) {
        return memory;
    }
}
