package io.synproof.properties.reality.capture;

/** A reason why a captured packet is not one of TCP. */
public enum PassedOver {
    /** Its link has headers of an unknown kind. */
    LINK_TYPE("of a link type that is not read"),
    /** It carries neither IPv4 nor IPv6. */
    NOT_IP("not of IP"),
    /** It carries UDP. */
    UDP("of UDP"),
    /** It carries some other protocol over IP. */
    OTHER_PROTOCOL("of other protocols over IP"),
    /** It has a part of a segment. */
    FRAGMENT("with a fragment of a segment that is not all there"),
    /** Its link's or its IP header is illegal. */
    MALFORMED_IP("with a malformed IP header"),
    /** Its TCP header is illegal. */
    MALFORMED_TCP("with a malformed TCP header"),
    /** Too little of it was captured. */
    HEADER_CUT("cut off within the headers");

    private final String words;

    PassedOver(String words) {
        this.words = words;
    }

    /** Words that go behind a number of packets. */
    public String words() {
        return words;
    }
}
