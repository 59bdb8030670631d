package io.synproof.checker;

/** The monitor that remembers nothing. */
record Forgetful<L>() implements Monitor<L, Unit> {

    @Override
    public Unit initial() {
        return Unit.UNIT;
    }

    @Override
    public Unit next(Unit memory, L label) {
        return memory;
    }
}
