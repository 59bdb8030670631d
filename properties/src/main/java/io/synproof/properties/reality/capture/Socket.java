package io.synproof.properties.reality.capture;

/**
 * A socket as RFC 9293 has the word: an address with a port.
 *
 * @param address the address
 * @param port the port, 0 to 65,535
 */
public record Socket(IpAddress address, int port) {
    @Override
    public int hashCode() {
        return address.hashCode() * 31 + port;
    }

    /** {@code 10.0.0.1:80} or {@code [::1]:80}. */
    @Override
    public String toString() {
        return (address.v6() ? "[" + address + "]" : address) + ":" + port;
    }
}
