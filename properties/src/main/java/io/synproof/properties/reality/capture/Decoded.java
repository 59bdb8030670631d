package io.synproof.properties.reality.capture;

/** A captured packet as far as it concerns TCP. */
public sealed interface Decoded {
    /**
     * A packet of TCP.
     *
     * @param packet its fields
     */
    record Tcp(TcpPacket packet) implements Decoded {}

    /**
     * A packet of something else, or of nothing legible.
     *
     * @param reason why it is passed over
     */
    record Other(PassedOver reason) implements Decoded {}
}
