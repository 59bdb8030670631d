package io.synproof.checker.engine.graph;

/** Thrown if a question asks for more than can be answered; no fault of the model. */
final class QuestionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuestionRefusedException(String message) {
        super(message);
    }
}
