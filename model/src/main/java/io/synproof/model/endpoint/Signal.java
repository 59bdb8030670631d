package io.synproof.model.endpoint;

/** A message from TCP to its user, as the result of a call or later (RFC 9293, section 3.10). */
public sealed interface Signal {

    /**
     * Octets for the user.
     *
     * @param delivery the octets
     */
    record Delivered(ReceivedText delivery) implements Signal {}

    /** A signal without data. */
    enum Notice implements Signal {
        /** The connection is open. */
        ESTABLISHED("connection established"),
        /** A call of ACCEPT returns this connection. */
        ACCEPTED("accept returns"),
        /** The remote user has closed. */
        CLOSING("connection closing"),
        /** The remote TCP has reset the connection. */
        RESET("connection reset"),
        /** The remote TCP has refused the connection. */
        REFUSED("connection refused"),
        /** No octets are left, and none will come. */
        END_OF_STREAM("end of file"),
        /** What was sent was not acknowledged within the user's timeout. */
        USER_TIMEOUT("connection aborted due to user timeout"),
        /** No keep-alive was answered. */
        KEEP_ALIVE_FAILED("connection aborted: keep-alives unanswered"),
        /** Nothing has been acknowledged for a while (R1 of section 3.8.3). */
        DELIVERY_PROBLEM("delivery problem: nothing is acknowledged"),
        /** Nothing was acknowledged for too long (R2 of section 3.8.3). */
        TIMED_OUT("connection aborted due to retransmission timeout");

        private final String words;

        Notice(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The answer to a user's call that cannot be served. */
    enum Refusal implements Signal {
        /** There is no such connection. */
        DOES_NOT_EXIST("error: connection does not exist"),
        /** OPEN on a connection that is open. */
        ALREADY_EXISTS("error: connection already exists"),
        /** A call that comes after CLOSE. */
        CLOSING("error: connection closing"),
        /** SEND before the remote socket is known. */
        REMOTE_UNSPECIFIED("error: remote socket unspecified"),
        /** SEND of urgent octets. */
        URGENT_NOT_SUPPORTED("error: urgent data not supported");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The return of all pending calls when their user closes or aborts. */
    enum Return implements Signal {
        /** The calls were ended by CLOSE. */
        CLOSING("calls return: connection closing"),
        /** They were ended by ABORT. */
        RESET("calls return: connection reset");

        private final String words;

        Return(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** This signal with the evidence of who sent its octets erased. */
    default Signal erased() {
        return switch (this) {
            case Delivered(ReceivedText delivery) -> new Delivered(delivery.erased());
            case Notice notice -> notice;
            case Refusal refusal -> refusal;
            case Return returned -> returned;
        };
    }
}
