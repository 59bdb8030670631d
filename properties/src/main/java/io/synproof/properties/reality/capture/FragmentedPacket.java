package io.synproof.properties.reality.capture;

import io.synproof.properties.reality.capture.IpLayer.Fragment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/** The fragments of one packet as they come, in any order. */
final class FragmentedPacket {
    private static final int MOST = 0xffff;
    private static final int UNIT = 8;
    private static final int V6_HEADER = 40;
    private static final int UNKNOWN = -1;

    private final long begun;
    private final TreeMap<Integer, Part> parts = new TreeMap<>();
    private int fragments;
    private int octets;
    private int end = UNKNOWN;

    /** One of which the first fragment came at a time, in nanoseconds. */
    FragmentedPacket(long begun) {
        this.begun = begun;
    }

    private record Part(Payload octets, Fragment fragment) {}

    /** When its first fragment came, in nanoseconds. */
    long begun() {
        return begun;
    }

    /**
     * Adds a fragment.
     *
     * @return false if it cannot be one of this packet, or overlaps with another (RFC 5722)
     */
    boolean add(CapturedPacket packet, Fragment fragment) {
        boolean fits = fragment.length() > 0
                && fragment.length() <= MOST
                && fragment.end() <= MOST
                && (fragment.isLast() || fragment.length() % UNIT == 0);
        if (!fits) {
            return false;
        }
        fragments++;
        int offset = fragment.offset();
        Option<Fragment> same = Option.of(parts.get(offset)).map(Part::fragment);
        if (same.isDefined()) {
            return same.exists(other -> other.length() == fragment.length());
        }
        boolean overlaps = Option.of(parts.lowerEntry(fragment.end()))
                .exists(part -> part.getValue().fragment.end() > offset);
        boolean isBehindEnd = end != UNKNOWN && fragment.end() > end;
        boolean isBeforeOthers = fragment.isLast() && !parts.tailMap(offset).isEmpty();
        if (overlaps || isBehindEnd || isBeforeOthers) {
            return false;
        }
        parts.put(offset, new Part(packet.octets(), fragment));
        octets += fragment.length();
        end = fragment.isLast() ? fragment.end() : end;
        return true;
    }

    /** The packet, if all of it is there, as captured now. */
    Option<Reassembly.Whole> whole(Sighting now) {
        return Option.when(octets == end, () -> new Reassembly.Whole(packet(now), fragments));
    }

    private CapturedPacket packet(Sighting now) {
        Part first = parts.firstEntry().getValue();
        int from = first.fragment.ip().at();
        int header = first.fragment.at() - from;
        boolean four = first.fragment.ip().version() == 4;
        ByteArrayOutputStream out = new ByteArrayOutputStream(header + end);
        out.writeBytes(header(first.octets.slice(from, header).octets(), four));
        for (Part part : parts.values()) {
            int at = part.fragment.at();
            int there = Math.clamp((long) part.octets.length() - at, 0, part.fragment.length());
            if (there > 0) {
                out.writeBytes(part.octets.slice(at, there).octets());
            }
            if (there < part.fragment.length()) {
                break;
            }
        }
        return new CapturedPacket(
                now,
                four ? LinkLayer.IPV4 : LinkLayer.IPV6,
                Payload.shared(out.toByteArray(), 0, out.size()),
                (long) header + end,
                List.empty());
    }

    /** The headers of the first fragment, made those of the whole. */
    private byte[] header(byte[] header, boolean four) {
        int lengthAt = four ? 2 : 4;
        int length = end + header.length - (four ? 0 : V6_HEADER);
        header[lengthAt] = (byte) (length >>> 8);
        header[lengthAt + 1] = (byte) length;
        int offsetAt = four ? 6 : header.length - 6;
        header[offsetAt] = 0;
        header[offsetAt + 1] = 0;
        return header;
    }
}
