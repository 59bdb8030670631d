package io.synproof.properties.reality.capture;

/**
 * Fields of an IP header that the numbers of TCP do not depend on.
 *
 * @param hops the time to live, or hop limit, 0 to 255
 * @param trafficClass the octet of differentiated services and congestion notification
 * @param identification the identification of IPv4, 0 to 65,535; {@link #UNSAID} in IPv6
 */
public record IpFields(int hops, int trafficClass, int identification) {
    /** IPv6 has none. */
    public static final int UNSAID = -1;
}
