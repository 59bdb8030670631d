package io.synproof.properties.reality.capture;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Packets of which fragments have come, until all have (RFC 791, section 3.2, and RFC 8200, section
 * 4.5). For more than some packets, and longer than a minute, none is waited for.
 */
final class Reassembly {
    private static final int MOST = 64;
    private static final long PATIENCE = 60_000_000_000L;

    private final Map<Key, FragmentedPacket> waiting = new LinkedHashMap<>();

    /** Fragments of one packet are captured at one place, where all go the same way. */
    private record Key(IpLayer.Datagram datagram, int on, Direction direction) {}

    /**
     * A packet put together.
     *
     * @param packet the packet, of IP without a link, captured when the last fragment was
     * @param fragments of how many it consists, with those that came twice
     */
    record Whole(CapturedPacket packet, int fragments) {}

    /** The packet that is whole with this fragment, if one is. */
    Option<Whole> with(CapturedPacket packet) {
        return LinkLayer.carried(packet) instanceof LinkLayer.Ip ip
                        && IpLayer.carried(packet, ip) instanceof IpLayer.Fragment fragment
                ? with(packet, fragment)
                : Option.none();
    }

    private Option<Whole> with(CapturedPacket packet, IpLayer.Fragment fragment) {
        Sighting sighting = LinkLayer.sighting(packet);
        Key key = new Key(fragment.of(), sighting.on(), sighting.direction());
        FragmentedPacket parts = Option.of(waiting.get(key))
                .filter(begun -> sighting.nanos() - begun.begun() <= PATIENCE)
                .getOrElse(() -> begun(key, sighting.nanos()));
        if (!parts.add(packet, fragment)) {
            waiting.remove(key);
            return Option.none();
        }
        Option<Whole> whole = parts.whole(sighting);
        whole.forEach(_ -> waiting.remove(key));
        return whole;
    }

    /** Waits for another packet, and no longer for the first if there are too many. */
    private FragmentedPacket begun(Key key, long nanos) {
        FragmentedPacket parts = new FragmentedPacket(nanos);
        waiting.remove(key);
        waiting.put(key, parts);
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return parts;
    }
}
