package io.synproof.checker.engine.expand;

import io.synproof.checker.model.ValueText;

/** Thrown where a step takes several messages at once, which only a queue can say. */
public final class TakesSeveralException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakesSeveralException(Object action) {
        super(ValueText.of(action));
    }
}
