package io.synproof.properties.reality.script.run;

/**
 * A socket of the endpoint's user.
 *
 * @param kind what it has become
 * @param connection the number of its connection; 0 without one
 * @param waits whether calls on it wait
 * @param aborts whether its close is an abort: SO_LINGER with no time
 * @param told whether its user knows that its connection is open
 */
record Socket(Kind kind, int connection, boolean waits, boolean aborts, boolean told) {
    /** The stages of a socket. */
    enum Kind {
        /** Neither bound nor connected, or bound. */
        FRESH,
        /** Listening. */
        LISTENING,
        /** With a connection, or the rest of one. */
        CONNECTED
    }

    static Socket fresh(boolean waits) {
        return new Socket(Kind.FRESH, 0, waits, false, false);
    }

    Socket listening() {
        return new Socket(Kind.LISTENING, 0, waits, aborts, told);
    }

    Socket with(int next) {
        return new Socket(Kind.CONNECTED, next, waits, aborts, told);
    }

    Socket waiting(boolean next) {
        return new Socket(kind, connection, next, aborts, told);
    }

    Socket aborting(boolean next) {
        return new Socket(kind, connection, waits, next, told);
    }

    Socket known() {
        return new Socket(kind, connection, waits, aborts, true);
    }
}
