package io.synproof.properties.reality.capture;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The packets of a file of some format, one after another. */
interface PacketSource {
    /**
     * The next packet, or none at the end.
     *
     * @throws CaptureException if what stands there cannot be read
     */
    Option<CapturedPacket> next();

    /** The thing within which the file ended, once it has ended. */
    Option<CutOff> cutOff();

    /** The interfaces met so far. */
    Seq<CaptureInterface> interfaces();

    /** How many packets the file says, so far, that the capturing host dropped. */
    long dropped();
}
