package io.synproof.checker.bench;

/** A program that is needed is not there, or fails. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable(String message) {
        super(message);
    }
}
