package io.synproof.words;

/** A sentence that cannot be read, or evaluated; the message says where and why. */
public final class SentenceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The exception with that message. */
    public SentenceException(String message) {
        super(message);
    }
}
