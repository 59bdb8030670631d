package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.sequence.SequenceNumber;

/** The place of an injected segment's SEG.ACK among the numbers of the connection that it meets. */
enum AckPlace {
    /** 100,000 before SND.UNA. */
    FAR_OLD("far old"),
    /** ISS. */
    ISS("ISS"),
    /** SND.UNA-1. */
    OLD("SND.UNA-1"),
    /** SND.UNA. */
    UNA("SND.UNA"),
    /** Between SND.UNA and SND.NXT. */
    BETWEEN("between SND.UNA and SND.NXT"),
    /** SND.NXT. */
    NXT("SND.NXT"),
    /** SND.NXT+1. */
    BEYOND("SND.NXT+1"),
    /** 100,000 beyond SND.NXT. */
    FAR_BEYOND("far beyond");

    private static final int DISTANCE = 100_000;

    private final String words;

    AckPlace(String words) {
        this.words = words;
    }

    /** The number. */
    SequenceNumber in(Numbers numbers) {
        return switch (this) {
            case FAR_OLD -> numbers.una().plus(-DISTANCE);
            case ISS -> numbers.iss();
            case OLD -> numbers.una().plus(-1);
            case UNA -> numbers.una();
            case BETWEEN -> numbers.una().plus(numbers.nxt().distanceFrom(numbers.una()) / 2);
            case NXT -> numbers.nxt();
            case BEYOND -> numbers.nxt().next();
            case FAR_BEYOND -> numbers.nxt().plus(DISTANCE);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
