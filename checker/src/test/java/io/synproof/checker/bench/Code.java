package io.synproof.checker.bench;

/** How a command of this package ends. */
enum Code {
    DONE,
    /** A count is not the one that independent programs agree on. */
    DIFFERS,
    WRONG_USE,
    /** A bound or Ctrl-C came before the end. */
    STOPPED,
    /** A mistake of this project's own. */
    FAILED;

    /** The exit code of the process. */
    int number() {
        return ordinal();
    }
}
