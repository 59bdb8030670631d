package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** The way in which a connection ended, as far as it was seen. */
enum Ending {
    /** Both sides have closed, and both FINs are acknowledged. */
    CLOSED("closed by both sides"),
    /** Both FINs were seen, and not both acknowledgments. */
    CLOSING("both sides have closed; not everything is acknowledged"),
    /** Only A has closed. */
    HALF_CLOSED_BY_A("half closed, by A"),
    /** Only B has closed. */
    HALF_CLOSED_BY_B("half closed, by B"),
    /** A reset ended it. */
    RESET_BY_A("reset by A"),
    /** A reset ended it. */
    RESET_BY_B("reset by B"),
    /** A reset answered the SYN. */
    REFUSED("refused with a reset"),
    /** Nobody answered the SYN. */
    UNANSWERED("never answered"),
    /** It goes on beyond the capture. */
    OPEN("open when the capture ends");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** The words. */
    String words() {
        return words;
    }

    /** The ending of a connection whose near side is A, or B. */
    static Ending of(Incarnation course, boolean nearIsA) {
        Option<Row> reset =
                course.commentary().rows().findLast(row -> row.packet().rst());
        RemoteView near = course.near().view();
        RemoteView far = course.far().view();
        boolean answered = near.heard().isDefined() && far.heard().isDefined();
        if (reset.isDefined() && !(near.fin().isDefined() && far.fin().isDefined())) {
            boolean byA = reset.get().fromNear() == nearIsA;
            return !answered && course.commentary().packets() <= 4
                    ? REFUSED
                    : byA ? RESET_BY_A : RESET_BY_B;
        }
        if (near.heard().isEmpty() && far.heard().isEmpty()) {
            return UNANSWERED;
        }
        return closed(near, far, nearIsA);
    }

    private static Ending closed(RemoteView near, RemoteView far, boolean nearIsA) {
        if (near.fin().isDefined() && far.fin().isDefined()) {
            return isHeard(near.fin(), far) && isHeard(far.fin(), near) ? CLOSED : CLOSING;
        }
        return near.fin().isDefined()
                ? nearIsA ? HALF_CLOSED_BY_A : HALF_CLOSED_BY_B
                : far.fin().isDefined() ? nearIsA ? HALF_CLOSED_BY_B : HALF_CLOSED_BY_A : OPEN;
    }

    private static boolean isHeard(Option<SequenceNumber> fin, RemoteView by) {
        return by.heard().exists(ack -> Distance.of(ack, fin.get()) > 0);
    }
}
