package io.synproof.properties.reality.kernel.replay;

/**
 * The acknowledgments that the kernel may send although nothing expects them: those of what the
 * peer has sent and nothing has acknowledged yet, and one window update after a read. Numbers count
 * from the initial ones.
 */
final class FreeAcks {
    private long acknowledged;
    private long injected;
    private long next;
    private boolean mayUpdateWindow;

    /**
     * The peer has sent a segment.
     *
     * @param end the number behind its last one
     */
    void injected(long end) {
        injected = Math.max(injected, signed(end));
        mayUpdateWindow = false;
    }

    /** The kernel has sent a segment. */
    void sent(Heard heard) {
        if (heard.control().syn()) {
            next = 1L + heard.length();
        } else if (!heard.control().rst()) {
            next = Math.max(next, signed(heard.end()));
        }
    }

    /** Something that the kernel has sent is as expected, or free. */
    void taken(Heard heard) {
        acknowledged = Math.max(acknowledged, signed(heard.ack()));
    }

    /** The user has read, so that the window may have opened. */
    void read() {
        mayUpdateWindow = true;
    }

    /** Whether a pure acknowledgment is of something new that the peer has sent. */
    boolean isNews(Heard pure) {
        return isNext(pure) && signed(pure.ack()) > acknowledged && signed(pure.ack()) <= injected;
    }

    /** Whether a pure acknowledgment is the one window update after a read, which it then was. */
    boolean isUpdate(Heard pure) {
        boolean update = mayUpdateWindow && isNext(pure) && signed(pure.ack()) == acknowledged;
        mayUpdateWindow = mayUpdateWindow && !update;
        return update;
    }

    private boolean isNext(Heard pure) {
        return signed(pure.seq()) == next;
    }

    /** A number before the initial one is negative. */
    private static long signed(long number) {
        return (int) number;
    }
}
