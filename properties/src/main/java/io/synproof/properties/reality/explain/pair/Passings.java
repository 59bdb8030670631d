package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.capture.TcpPacket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packets of a file by their directions.
 *
 * @param flows the packets of each direction, in the order of the file; the directions in that of
 *     their first packets
 * @param first when the first packet of the file was captured
 * @param last when the last was
 */
record Passings(Map<Flow, List<Passing>> flows, long first, long last) {

    /** The packets of a file. */
    static Passings of(Iterator<TcpPacket> packets) {
        Map<Flow, List<Passing>> flows = new LinkedHashMap<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        while (packets.hasNext()) {
            TcpPacket packet = packets.next();
            List<Passing> flow = flows.computeIfAbsent(Flow.of(packet), _ -> new ArrayList<>());
            flow.add(Passing.of(packet, at(flow, packet.seq())));
            first = Math.min(first, packet.nanos());
            last = Math.max(last, packet.nanos());
        }
        return new Passings(flows, first, last);
    }

    /** A number counted on from the packet before, and so equal at both ends. */
    private static long at(List<Passing> flow, long seq) {
        if (flow.isEmpty()) {
            return seq;
        }
        Passing before = flow.getLast();
        return before.at() + (int) (seq - before.header().seq());
    }

    /** The packets of a direction. */
    List<Passing> of(Flow flow) {
        return flows.getOrDefault(flow, List.of());
    }

    /** The sender of the first packet between two sockets. */
    Flow opening(Flow either) {
        List<Passing> one = of(either);
        List<Passing> other = of(either.back());
        boolean first = other.isEmpty()
                || (!one.isEmpty() && one.getFirst().number() < other.getFirst().number());
        return first ? either : either.back();
    }
}
