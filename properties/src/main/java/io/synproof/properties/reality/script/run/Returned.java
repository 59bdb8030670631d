package io.synproof.properties.reality.script.run;

/** The result of a system call. */
sealed interface Returned {
    /** It succeeds with a value. */
    record Value(long value) implements Returned {}

    /** It fails, with the name of errno. */
    record Failure(String error) implements Returned {}

    /** It gives what the script says: a choice of the system. */
    record Chosen() implements Returned {}

    /** It still waits. */
    record Waits() implements Returned {}

    /** The model does not have what it asks. */
    record Unknown(String why) implements Returned {}
}
