package io.synproof.model.host;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;

/**
 * A cookie: an initial sequence number that only the listener can make, from the pair of sockets,
 * the client's initial sequence number and the slot of its clock (RFC 4987, section 3.6).
 *
 * <p>A real cookie is a keyed hash. Here it is a one-to-one numbering in the upper half of the
 * sequence space, in which no ordinary number lies, so that none is ever met by chance.
 */
public final class SynCookie {
    private static final int PORTS = 32;
    private static final int SLOTS = 16;

    private SynCookie() {}

    /** The cookie for a SYN numbered {@code isn}, made in {@code slot}. */
    public static SequenceNumber of(int port, SequenceNumber isn, int slot) {
        SequenceSpace space = isn.space();
        long half = space.size() / 2;
        long serial = (isn.value() * PORTS + port) * SLOTS + slot;
        return space.number(half + serial % half);
    }

    /** Whether {@code number} is in the range of cookies. */
    public static boolean isCookie(SequenceNumber number) {
        return number.value() >= number.space().size() / 2;
    }

    /** Whether {@code cookie} was made for such a SYN, in this slot or in the one before. */
    public static boolean isValid(
            CookieClock clock, int port, SequenceNumber isn, SequenceNumber cookie) {
        return List.range(Math.max(0, clock.slot() - CookieClock.LIFE + 1), clock.slot() + 1)
                .exists(slot -> of(port, isn, slot).equals(cookie));
    }

    /** The number of clients' initial sequence numbers that cookies can distinguish in a space. */
    public static long distinct(SequenceSpace space) {
        return space.size() / 2 / (PORTS * SLOTS);
    }
}
