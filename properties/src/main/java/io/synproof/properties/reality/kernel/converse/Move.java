package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.properties.reality.kernel.Seen;

/** Something that happens to the kernel's connection: a segment of the peer, or a user's call. */
sealed interface Move {
    /** The window that the peer says. */
    int PEER_WINDOW = 65_535;

    /**
     * A segment of the peer.
     *
     * @param control its control bits
     * @param seq the place of SEG.SEQ
     * @param ack the place of SEG.ACK, which counts where the segment acknowledges
     * @param octets how many octets of text, or {@link #FILLING}
     */
    record Inject(Control control, SeqPlace seq, AckPlace ack, int octets) implements Move {
        /** A whole segment of octets, or as many as the window has room for. */
        static final int FILLING = -1;

        private static final int WHOLE = 1_460;

        /** A segment without text. */
        Inject(Control control, SeqPlace seq, AckPlace ack) {
            this(control, seq, ack, 0);
        }

        /**
         * The segment in numbers.
         *
         * @param onSyn the options of a SYN
         */
        Segment in(Numbers numbers, Options onSyn) {
            int count = octets == FILLING ? Math.min(WHOLE, numbers.window()) : octets;
            int length = count + control.length();
            Segment segment = new Segment(
                    control,
                    seq.in(numbers, length),
                    control.ack() ? ack.in(numbers) : Seen.SPACE.zero(),
                    Text.of(0, count),
                    0,
                    control.rst() ? Segment.UNSAID : PEER_WINDOW);
            return control.syn() ? segment.with(onSyn) : segment;
        }

        private static String words(int octets) {
            return octets == FILLING ? "a whole segment" : octets + " octets";
        }

        /** The class that coverage counts. */
        SegmentClass kind() {
            return SegmentClass.of(this);
        }

        @Override
        public String toString() {
            return control
                    + " at " + seq
                    + (control.ack() ? ", ACK of " + ack : "")
                    + (octets == 0 ? "" : ", " + words(octets));
        }
    }

    /**
     * A call of the kernel's user.
     *
     * @param kind the call
     * @param octets how many octets it sends, 0 if it sends none
     */
    record Call(Kind kind, int octets) implements Move {
        /** A call that sends nothing. */
        Call(Kind kind) {
            this(kind, 0);
        }

        @Override
        public String toString() {
            return octets == 0 ? kind.toString() : "send(" + octets + ")";
        }
    }

    /** The calls. */
    enum Kind {
        /** connect(). */
        CONNECT("connect()"),
        /** accept(). */
        ACCEPT("accept()"),
        /** send(). */
        SEND("send()"),
        /** recv() of all that is there. */
        RECEIVE("recv()"),
        /** shutdown(SHUT_WR). */
        SHUTDOWN("shutdown(SHUT_WR)"),
        /** shutdown(SHUT_RD). */
        SHUTDOWN_READ("shutdown(SHUT_RD)"),
        /** close(). */
        CLOSE("close()"),
        /** close() with SO_LINGER of no time. */
        ABORT("close() with SO_LINGER 0"),
        /** Another peer connects to the listening socket, and waits to be accepted. */
        STRANGER("another peer connects"),
        /** accept() of what waits before this connection, which is reset. */
        ACCEPT_OTHER("accept() of another connection"),
        /** close() of the listening socket. */
        CLOSE_LISTENER("close() of the listener");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
