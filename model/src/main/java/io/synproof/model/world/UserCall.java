package io.synproof.model.world;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.sequence.SequenceNumber;

/** A call that a user may make (RFC 9293, section 3.10.1 to 3.10.5). */
public sealed interface UserCall {

    /**
     * OPEN, active.
     *
     * @param iss the initial send sequence number that the host's policy gives it
     */
    record Open(SequenceNumber iss) implements UserCall {
        @Override
        public String toString() {
            return "OPEN";
        }
    }

    /**
     * SEND.
     *
     * @param octets how many octets, 1 or more
     */
    record Send(int octets) implements UserCall {
        @Override
        public String toString() {
            return "SEND";
        }
    }

    /**
     * Send a user datagram (RFC 768).
     *
     * @param datagram the datagram
     */
    record SendDatagram(Datagram datagram) implements UserCall {
        @Override
        public String toString() {
            return "SEND " + datagram;
        }
    }

    /**
     * LISTEN: from now on connections may come.
     *
     * @param backlog how many may wait to be accepted, less one
     */
    record Listen(int backlog) implements UserCall {
        @Override
        public String toString() {
            return "LISTEN(" + backlog + ")";
        }
    }

    /** ACCEPT: take the connection that has been complete the longest. */
    enum Accept implements UserCall {
        /** The only value. */
        ACCEPT
    }

    /** A call without arguments. */
    enum Plain implements UserCall {
        /** RECEIVE all that has arrived. */
        RECEIVE("RECEIVE"),
        /** CLOSE: no more octets to send; POSIX calls it shutdown. */
        CLOSE("CLOSE"),
        /** CLOSE of both directions (MAY-1 of section 3.6); POSIX calls it close. */
        CLOSE_BOTH("CLOSE, both directions"),
        /** Shutdown of the receiving direction; nothing is sent. */
        SHUTDOWN_READ("shutdown(SHUT_RD)"),
        /** ABORT: the connection ends at once. */
        ABORT("ABORT");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
