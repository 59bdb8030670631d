package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Steps made by hand, so that every number in them can be wrong. All of them cite the same rule,
 * which had no part in it.
 */
public final class Handmade {
    private static final SequenceSpace SPACE = new SequenceSpace(6);
    private static final Clause ANY = Clause.URGENT_REFUSED;
    private static final ConnectionSlot.Id ID = ConnectionSlot.Id.of(0);

    private Handmade() {}

    public static SequenceNumber number(long value) {
        return SPACE.number(value);
    }

    /** A connection with ISS 0 and IRS 20. */
    public static Connection connection(State state, long una, long nxt, long rcvNxt) {
        Timer timer =
                state == State.TIME_WAIT ? new Timer.TimeWait(new Deadline.In(4)) : Timer.Off.OFF;
        return new Connection(
                state,
                new SendSide(0, number(0), number(una), number(nxt), 0, false),
                new ReceiveSide(number(20), number(rcvNxt), List.empty()),
                timer,
                false);
    }

    /** A connection in SYN-RECEIVED that came from LISTEN, with ISS 0 and IRS 20. */
    public static Connection request() {
        return new Connection(
                State.SYN_RECEIVED,
                new SendSide(0, number(0), number(0), number(1), 0, false),
                ReceiveSide.afterSyn(number(20)),
                Timer.Off.OFF,
                true);
    }

    /** A connection in SYN-SENT with ISS 0. */
    public static SynSent synSent() {
        return new SynSent(
                new SendSide(0, number(0), number(0), number(1), 0, false), Timer.Off.OFF);
    }

    /** A segment that acknowledges, of control bits that do. */
    public static Segment segment(Control control, long seq, long ack, int octets) {
        return new Segment(control, number(seq), number(ack), Text.of(0, octets), 0);
    }

    /** A segment of control bits without ACK, and without text. */
    public static Segment bare(Control control, long seq) {
        return Segment.bare(control, number(seq), 0);
    }

    /** A segment arrives at a side. */
    public static Event arrives(
            HostSide side, Endpoint before, Segment segment, Endpoint after, Segment... sent) {
        return new Event(
                side,
                ID,
                before,
                Option.some(new PacketInFlight(side, 0, segment, 0)),
                effect(after, sent));
    }

    /** Something happens to a side, and no segment has arrived. */
    public static Event happens(HostSide side, Endpoint before, Endpoint after, Segment... sent) {
        return new Event(side, ID, before, Option.none(), effect(after, sent));
    }

    /** The same event, in which the user is told something. */
    public static Event telling(Event event, Signal... signals) {
        return new Event(
                event.side(),
                event.id(),
                event.before(),
                event.consumed(),
                List.of(signals).foldLeft(event.effect(), Effect::signalling));
    }

    /** A side hands octets to its user. */
    public static Signal handing(int octets) {
        return new Signal.Delivered(new ReceivedText(0, Text.of(0, octets)));
    }

    /** The step in which the user of a side sends octets. */
    public static Label send(HostSide side, int octets) {
        return new Label(new Action.Call(side, ID, new UserCall.Send(octets)), List.empty());
    }

    /** The step in which a datagram arrives at the server whole, and its user has it. */
    public static Label datagram(int port, Datagram datagram) {
        PacketInFlight flying = new PacketInFlight(
                HostSide.SERVER, port, new Packet.Udp(datagram), 0, Fragment.WHOLE);
        Event event = new Event(
                HostSide.SERVER,
                ConnectionSlot.Id.ofDatagrams(port),
                Endpoint.Closed.CLOSED,
                Option.none(),
                effect(Endpoint.Closed.CLOSED).signalling(handing(datagram.octets())));
        return new Label(new Action.Deliver(flying, false, 0, Option.none()), List.of(event));
    }

    private static Effect effect(Endpoint after, Segment... sent) {
        return List.of(sent).foldLeft(Effect.of(ANY, after), Effect::sending);
    }

    /** The step in which a segment arrives. */
    public static Label delivery(Event event) {
        return new Label(
                new Action.Deliver(event.consumed().get(), false, 0, Option.none()),
                List.of(event));
    }

    /** The step in which the connection's own timer goes off. */
    public static Label timeout(Event event) {
        return timeout(event, Timer.Role.CONNECTION);
    }

    /** The step in which a timer goes off. */
    public static Label timeout(Event event, Timer.Role role) {
        return new Label(new Action.Timeout(event.side(), ID, role), List.of(event));
    }

    /** The step in which the network loses a segment. */
    public static Label loss(HostSide to, Segment segment) {
        return new Label(new Action.Lose(new PacketInFlight(to, 0, segment, 0), 0), List.empty());
    }

    /** What a monitor remembers after some steps. */
    public static <M> M after(Monitor<Label, M> monitor, Label... steps) {
        return List.of(steps).foldLeft(monitor.initial(), monitor::next);
    }
}
