package io.synproof.model.world;

import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** An action that may happen next in a world. */
public sealed interface Action {

    /**
     * A call of a user.
     *
     * @param side whose user
     * @param id the connection
     * @param call what is called
     */
    record Call(HostSide side, ConnectionSlot.Id id, UserCall call) implements Action {}

    /**
     * The delivery of a segment by the network.
     *
     * @param segment the segment
     * @param keeping whether a duplicate of it stays in flight
     * @param passed how many older ones it passes, where the network counts that; 0 elsewhere
     * @param iss the initial send sequence number, should the segment begin a connection and the
     *     host's policy leave the choice open
     */
    record Deliver(PacketInFlight segment, boolean keeping, int passed, Option<SequenceNumber> iss)
            implements Action {
        /** Whether it passes an older one, where the network counts that. */
        public boolean overtaking() {
            return passed > 0;
        }
    }

    /**
     * The loss of a segment in the network, or its expiry at the end of its lifetime.
     *
     * @param segment the segment
     * @param older how many older ones go the same way, where the network keeps their order; 0
     *     elsewhere
     */
    record Lose(PacketInFlight segment, int older) implements Action {}

    /**
     * The firing of a connection's timer.
     *
     * @param side whose connection
     * @param id the connection
     * @param role which of its timers
     */
    record Timeout(HostSide side, ConnectionSlot.Id id, Timer.Role role) implements Action {
        /** The connection's own timer. */
        public Timeout(HostSide side, ConnectionSlot.Id id) {
            this(side, id, Timer.Role.CONNECTION);
        }
    }

    /**
     * The passing of time: every segment in flight grows older and every timer runs down, by one.
     */
    enum Tick implements Action {
        /** The only value. */
        TICK
    }

    /**
     * A crash: a host loses all that it holds in memory.
     *
     * @param side which host
     */
    record Crash(HostSide side) implements Action {}

    /**
     * The reboot of a host that is down.
     *
     * @param side which host
     */
    record Reboot(HostSide side) implements Action {}

    /**
     * A tick of a listener's cookie clock.
     *
     * @param side whose listener
     */
    record CookieTick(HostSide side) implements Action {}

    /**
     * The sending of a segment by an attacker.
     *
     * @param segment the segment, in the name of the host that it does not go to
     */
    record Inject(PacketInFlight segment) implements Action {}

    /** The number of faults in this action, of the network or of a host. */
    default int faults() {
        return switch (this) {
            case Call _ -> 0;
            case Deliver deliver -> (deliver.keeping() ? 1 : 0) + (deliver.overtaking() ? 1 : 0);
            case Lose _ -> 1;
            case Timeout _ -> 0;
            case Tick _ -> 0;
            case Crash _ -> 1;
            case Reboot _ -> 0;
            case CookieTick _ -> 0;
            case Inject _ -> 1;
        };
    }

    /** This action with the evidence of incarnations erased. */
    default Action erased() {
        return switch (this) {
            case Call call -> call;
            case Deliver(PacketInFlight segment, boolean keeping, int passed, var iss) ->
                new Deliver(segment.erased(), keeping, passed, iss);
            case Lose(PacketInFlight segment, int older) -> new Lose(segment.erased(), older);
            case Timeout timeout -> timeout;
            case Tick tick -> tick;
            case Crash crash -> crash;
            case Reboot reboot -> reboot;
            case CookieTick tick -> tick;
            case Inject(PacketInFlight segment) -> new Inject(segment.erased());
        };
    }
}
