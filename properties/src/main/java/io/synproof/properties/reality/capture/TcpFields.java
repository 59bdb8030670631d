package io.synproof.properties.reality.capture;

/**
 * The fields of a TCP header (RFC 9293, section 3.1) but for the ports and the checksum.
 *
 * @param seq the sequence number, unsigned, of 32 bits
 * @param ack the acknowledgment number, unsigned, of 32 bits, whether it counts or not
 * @param reserved the four bits between the data offset and the control bits
 * @param flags the octet of control bits
 * @param window the window as it stands there, 0 to 65,535, not scaled
 * @param urgent the urgent pointer, 0 to 65,535
 * @param options the options
 */
public record TcpFields(
        long seq, long ack, int reserved, int flags, int window, int urgent, TcpOptions options) {
    /** The bit FIN of the control bits. */
    public static final int FIN = 0x01;

    /** The bit SYN. */
    public static final int SYN = 0x02;

    /** The bit RST. */
    public static final int RST = 0x04;

    /** The bit PSH. */
    public static final int PSH = 0x08;

    /** The bit ACK. */
    public static final int ACK = 0x10;

    /** The bit URG. */
    public static final int URG = 0x20;

    /** The bit ECE (RFC 3168). */
    public static final int ECE = 0x40;

    /** The bit CWR (RFC 3168). */
    public static final int CWR = 0x80;

    /** Is a control bit set? */
    public boolean has(int bit) {
        return (flags & bit) != 0;
    }
}
