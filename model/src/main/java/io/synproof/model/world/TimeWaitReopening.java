package io.synproof.model.world;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The reopening of a connection in TIME-WAIT by a SYN (MAY-2 of RFC 9293, section 3.6.1): the wait
 * ends, and the SYN goes to the listener. The connection does not return to TIME-WAIT if the SYN
 * was old; nor does it in Linux.
 *
 * @param side whose connection
 * @param id its name
 * @param waiting the connection
 */
record TimeWaitReopening(HostSide side, ConnectionSlot.Id id, Connection waiting) {

    /** The connection that a segment reopens, if it does. */
    static Option<TimeWaitReopening> by(Scenario scenario, Host host, PacketInFlight segment) {
        ConnectionSlot.Id id = Demultiplexer.addressee(scenario.stack(), host, segment);
        Endpoint met = host.endpoint(id);
        return host.listening()
                        && SegmentArrives.reopens(scenario.stack(), met, segment.segment())
                        && met instanceof Connection waiting
                ? Option.some(new TimeWaitReopening(segment.to(), id, waiting))
                : Option.none();
    }

    /** The wait is over. */
    Event event() {
        Effect over = Effect.of(Clause.TIME_WAIT_REOPENED, Endpoint.Closed.CLOSED);
        return new Event(side, id, waiting, Option.none(), over);
    }

    /** The host without the connection. */
    Host freed(Host host) {
        return host.with(id, Endpoint.Closed.CLOSED);
    }

    /**
     * The initial sequence numbers to choose from for the next connection: those of the policy, but
     * beyond every number that the old connection used.
     */
    List<SequenceNumber> choices(Scenario scenario, long clock, Host host, IsnPolicy policy) {
        SequenceNumber least = waiting.snd().nxt();
        return IsnSelection.choices(scenario, clock, host, policy)
                .map(iss -> iss.isBefore(least) ? least : iss)
                .distinct();
    }
}
