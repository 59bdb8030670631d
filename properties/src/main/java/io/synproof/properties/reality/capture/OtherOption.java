package io.synproof.properties.reality.capture;

/**
 * An option of TCP that is known by its name at most.
 *
 * @param kind its kind, 2 to 255
 * @param length the length of what it holds in octets, without kind and length
 */
public record OtherOption(int kind, int length) {
    private static final int MULTIPATH = 30;
    private static final int FAST_OPEN = 34;
    private static final int EXPERIMENT = 253;

    /** Does it ask for a Fast Open cookie, or hold one of {@link #length} octets (RFC 7413)? */
    public boolean isFastOpen() {
        return kind == FAST_OPEN;
    }

    /** The name that IANA's registry has for the kind. */
    public String name() {
        return switch (kind) {
            case 6 -> "echo";
            case 7 -> "echo reply";
            case 9 -> "partial order connection permitted";
            case 10 -> "partial order service profile";
            case 11 -> "CC";
            case 12 -> "CC.NEW";
            case 13 -> "CC.ECHO";
            case 14 -> "alternate checksum request";
            case 15 -> "alternate checksum data";
            case 18 -> "trailer checksum";
            case 19 -> "MD5 signature";
            case 27 -> "quick-start response";
            case 28 -> "user timeout";
            case 29 -> "TCP-AO";
            case MULTIPATH -> "Multipath TCP";
            case FAST_OPEN -> "Fast Open";
            case 69 -> "encryption negotiation";
            case 172, 174 -> "accurate ECN";
            case EXPERIMENT, EXPERIMENT + 1 -> "experiment";
            default -> "option " + kind;
        };
    }
}
