package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;

/**
 * A monitor of whether ACCEPT takes a connection before the third message of its handshake has
 * arrived.
 */
public record ThirdMessages() implements Monitor<Label, ThirdMessages.Third> {

    /**
     * The connections of the server that have received a third message.
     *
     * @param heard the names under which the last connection has, in order; it may have ended
     * @param broken whether ACCEPT has taken one, not ended yet, that has not
     */
    public record Third(List<ConnectionSlot.Id> heard, boolean broken)
            implements java.io.Serializable {
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
}
