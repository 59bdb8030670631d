package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.vavr.collection.List;

/** Questions about the return of socket calls, and about the calls that are required. */
final class SocketCalls {
    private SocketCalls() {}

    static final Question<Boolean> REFUSED = EventSeenMonitor.happens(
            "connectRefused",
            "a client's SYN is answered by a reset, and its user is told",
            event -> isSynReset(event)
                    && event.signals()
                            .exists(told ->
                                    told == Signal.Notice.REFUSED || told == Signal.Notice.RESET),
            "The reset has answered the SYN, and connect() fails.");

    static final Question<Unit> REFUSED_BY_NAME = Asked.everyLabel(
            "refusalNamed",
            "a client whose SYN is answered by a reset is told that its connection is refused",
            Subject.inLabels(
                    "a reset answers a client's SYN",
                    label -> label.events().exists(SocketCalls::isSynReset)),
            label -> label.events()
                    .filter(SocketCalls::isSynReset)
                    .forAll(event -> event.signals().contains(Signal.Notice.REFUSED)),
            "The reset has answered the SYN, and the user is told something else of it.");

    private static boolean isSynReset(Event event) {
        return event.side() == HostSide.CLIENT
                && event.before() instanceof SynSent
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control().rst())
                && event.after() instanceof Endpoint.Closed;
    }

    static final Question<Unit> CONNECT_RETURNS = Asked.everyLabel(
            "connectReturnsOnSynAck",
            "an OPEN of the client succeeds only when a SYN,ACK arrives in SYN-SENT",
            Subject.inLabels(
                    "an OPEN of the client succeeds",
                    label -> label.events().exists(SocketCalls::isOpened)),
            label -> label.events()
                    .filter(SocketCalls::isOpened)
                    .forAll(SocketCalls::isSynAckInSynSent),
            "The client's OPEN succeeds, and what has arrived is no SYN,ACK in SYN-SENT.");

    private static boolean isOpened(Event event) {
        return event.side() == HostSide.CLIENT
                && event.signals().contains(Signal.Notice.ESTABLISHED);
    }

    private static boolean isSynAckInSynSent(Event event) {
        return event.before() instanceof SynSent
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control() == Control.SYN_ACK);
    }

    /** The connections of the server whose SYN an arriving segment has acknowledged. */
    private static final Monitor<Label, Third> THIRD_MESSAGES = new Monitor<>() {
        @Override
        public Third initial() {
            return new Third(List.empty(), false);
        }

        @Override
        public Third next(Third memory, Label label) {
            return label.events()
                    .filter(event -> event.side() == HostSide.SERVER)
                    .foldLeft(memory, Third::watch);
        }
    };

    /**
     * The connections of the server that have received a third message.
     *
     * @param heard the names under which the last connection has, in order; it may have ended
     * @param broken whether ACCEPT has taken one, not ended yet, that has not
     */
    record Third(List<ConnectionSlot.Id> heard, boolean broken) implements java.io.Serializable {
        private Third watch(Event event) {
            if (event.signals().contains(Signal.Notice.ACCEPTED)) {
                boolean open = event.before() instanceof Endpoint.Connection;
                return new Third(heard, broken || (open && !heard.contains(event.id())));
            }
            if (acknowledgesSyn(event)) {
                return new Third(heard.remove(event.id()).append(event.id()).sorted(), broken);
            }
            boolean begins = !(event.before() instanceof Endpoint.Connection)
                    && event.after() instanceof Endpoint.Connection;
            return begins ? new Third(heard.remove(event.id()), broken) : this;
        }

        /**
         * Whether a SYN is acknowledged; a cookie is acknowledged where there is no connection yet.
         */
        private static boolean acknowledgesSyn(Event event) {
            return !event.before().state().isSynchronized()
                    && event.after() instanceof Endpoint.Connection after
                    && WorldFacts.arrived(event)
                            .exists(segment -> segment.control().ack()
                                    && segment.ack()
                                            .isAfterUpTo(
                                                    after.snd().iss(),
                                                    after.snd().nxt()));
        }
    }

    static final Question<Third> ACCEPT_AFTER_THIRD = new Question<>(
            "acceptAfterThirdMessage",
            "ACCEPT takes no connection, unless it has ended, before the third message of its"
                    + " handshake has arrived",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "a connection waits for ACCEPT",
                    world -> !world.server().listener().queue().isEmpty()),
            false,
            THIRD_MESSAGES,
            _ -> Property.always(
                    "acceptAfterThirdMessage", state -> !state.memory().broken()),
            _ -> java.util.List.of(),
            (_, _) -> "ACCEPT has taken a connection for which no third message has arrived.");

    static final Question<Unit> ENDS_IN_CLOSE_WAIT = new Question<>(
            "endsInCloseWait",
            "the server's user has read the end of the stream, its connection is in CLOSE-WAIT, and"
                    + " nothing more can happen",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            Monitor.none(),
            model ->
                    Property.reachable("endsInCloseWait", state -> isLeftInCloseWait(model, state)),
            _ -> java.util.List.of(),
            (_, _) -> "The end of the stream is read, nothing more can happen, and the server is in"
                    + " CLOSE-WAIT.");

    private static boolean isLeftInCloseWait(TcpModel model, MonitoredState<World, Unit> state) {
        return state.state().server().slots().exists(SocketCalls::hasReadEnd)
                && model.actions(state.state()).isEmpty();
    }

    private static boolean hasReadEnd(ConnectionSlot slot) {
        return slot.endpoint() instanceof Endpoint.Connection connection
                && connection.state() == State.CLOSE_WAIT
                && connection.rcv().hasEnded();
    }
}
