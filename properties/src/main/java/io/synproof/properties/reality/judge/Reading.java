package io.synproof.properties.reality.judge;

/** A reading of a capture. Each is for the conversations that those before do not explain. */
enum Reading {
    /** Captured where it seems to be, at a host that gets all that arrives. */
    PLAIN,
    /** Captured at the other end, where that is not certain. */
    TURNED,
    /** Captured before a firewall, or at a host that drops segments before they reach TCP. */
    UNHEARD;

    /** Whether a conversation is to be read so. */
    boolean isAsked(Pass.Result before) {
        return switch (this) {
            case PLAIN -> !before.isAccepted();
            case TURNED -> !before.isAccepted() && !before.sure();
            case UNHEARD -> before.isRejected();
        };
    }

    /** The one of two results that explains more, of which {@code next} is of this reading. */
    Pass.Result better(Pass.Result before, Pass.Result next) {
        return switch (this) {
            case PLAIN, TURNED -> next.isBetterThan(before) ? next : before;
            case UNHEARD -> next.isAccepted() ? next.lacking(before) : before;
        };
    }
}
