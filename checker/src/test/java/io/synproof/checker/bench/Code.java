package io.synproof.checker.bench;

/** How a command of this package ends. */
enum Code {
    DONE(0),
    /** A count is not the one that independent programs agree on. */
    DIFFERS(1),
    WRONG_USE(2),
    /** A bound or Ctrl-C came before the end. */
    STOPPED(3),
    /** A mistake of this project's own. */
    FAILED(4);

    private final int number;

    Code(int number) {
        this.number = number;
    }

    /** The exit code of the process. */
    int number() {
        return number;
    }
}
