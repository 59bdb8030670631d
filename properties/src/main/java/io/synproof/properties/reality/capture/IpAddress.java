package io.synproof.properties.reality.capture;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An address of IPv4 or IPv6.
 *
 * @param high the first eight octets of an IPv6 address; 0 for IPv4
 * @param low the last eight octets of an IPv6 address; an IPv4 address as an unsigned number
 * @param v6 is it of IPv6?
 */
public record IpAddress(long high, long low, boolean v6) {
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffff;
    private static final Pattern GROUPED = Pattern.compile("[0-9a-fA-F:.]+");
    private static final Pattern OCTET = Pattern.compile("25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d");
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** An IPv4 address given as a number, which may be negative. */
    public static IpAddress v4(int octets) {
        return new IpAddress(0, octets & 0xffff_ffffL, false);
    }

    /** An IPv6 address. */
    public static IpAddress v6(long high, long low) {
        return new IpAddress(high, low, true);
    }

    /** The address that a text is in one of its usual forms, if it is one. */
    public static Option<IpAddress> of(String text) {
        return text.contains(":") ? ofGroups(text) : ofDotted(text);
    }

    private static Option<IpAddress> ofDotted(String text) {
        String[] octets = text.split("\\.", -1);
        boolean legal = octets.length == Integer.BYTES
                && Arrays.stream(octets).allMatch(octet -> OCTET.matcher(octet).matches());
        return Option.when(
                legal,
                () -> v4(Arrays.stream(octets)
                        .mapToInt(Integer::parseInt)
                        .reduce(0, (before, octet) -> before << Byte.SIZE | octet)));
    }

    private static Option<IpAddress> ofGroups(String text) {
        if (!GROUPED.matcher(text).matches()) {
            return Option.none();
        }
        try {
            ByteBuffer octets = ByteBuffer.wrap(InetAddress.ofLiteral(text).getAddress());
            return Option.some(
                    octets.remaining() == Integer.BYTES
                            ? v6(0, (MAPPED << Integer.SIZE) | (octets.getInt() & 0xffff_ffffL))
                            : v6(octets.getLong(), octets.getLong()));
        } catch (IllegalArgumentException _) {
            return Option.none();
        }
    }

    @Override
    public int hashCode() {
        return (int) (((high * 31 + low) * MIX) >>> 32);
    }

    /** The usual form: dotted for IPv4, for IPv6 as RFC 5952 has it. */
    @Override
    public String toString() {
        return v6 ? groups() : dotted(low);
    }

    private static String dotted(long address) {
        return IntStream.of(24, 16, 8, 0)
                .mapToObj(shift -> Long.toString((address >>> shift) & 0xff))
                .collect(Collectors.joining("."));
    }

    private String groups() {
        if (high == 0 && low >>> 32 == MAPPED) {
            return "::ffff:" + dotted(low);
        }
        int start = 0;
        int longest = 1;
        for (int from = 0; from < GROUPS; from++) {
            int zeros = zerosFrom(from);
            if (zeros > longest) {
                start = from;
                longest = zeros;
            }
        }
        return longest == 1
                ? groups(0, GROUPS)
                : groups(0, start) + "::" + groups(start + longest, GROUPS);
    }

    private int zerosFrom(int from) {
        int at = from;
        while (at < GROUPS && group(at) == 0) {
            at++;
        }
        return at - from;
    }

    private String groups(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> Integer.toHexString(group(at)))
                .collect(Collectors.joining(":"));
    }

    private int group(int at) {
        long half = at < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (at % 4))) & 0xffff;
    }
}
