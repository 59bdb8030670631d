package io.synproof.checker.search;

/** A question asks for more than can be answered; no fault of the model's. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
