package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Monitored;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Losable;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/**
 * Follows what is sent again once a segment of some kind is lost.
 *
 * @param kind which segments
 */
record Lost(Losable kind) implements Monitor<Label, Lost.Since> {

    /**
     * What has happened since.
     *
     * @param lost whether one was lost
     * @param client whether the client has sent something again
     * @param server whether the server has
     * @param synAck whether a SYN,ACK was sent again
     * @param fin whether a FIN was
     */
    record Since(boolean lost, boolean client, boolean server, boolean synAck, boolean fin)
            implements Serializable {
        private Since begun() {
            return new Since(true, client, server, synAck, fin);
        }

        private Since again(Event event) {
            boolean byClient = event.side() == Side.CLIENT;
            return new Since(
                    true,
                    client || byClient,
                    server || !byClient,
                    synAck || sent(event, control -> control == Control.SYN_ACK),
                    fin || sent(event, Control::fin));
        }

        private static boolean sent(Event event, Predicate<Control> control) {
            return event.sent().exists(segment -> control.test(segment.control()));
        }
    }

    static final Question<Since> BOTH_REPEAT = reachable(
            "lostSynAckMakesBothRepeat",
            Losable.SYN_ACK,
            "after a SYN,ACK was lost, the client and the server both send again",
            state -> state.memory().client && state.memory().server,
            "The SYN,ACK was lost, and both sides have sent again.");

    static final Question<Since> OPEN_ALL_THE_SAME = reachable(
            "establishedAfterLostSynAck",
            Losable.SYN_ACK,
            "after a SYN,ACK was lost, both sides become ESTABLISHED",
            state -> state.memory().lost
                    && Sight.has(state.state().client(), State.ESTABLISHED)
                    && Sight.has(state.state().server(), State.ESTABLISHED),
            "The SYN,ACK was lost, and both sides are ESTABLISHED.");

    static final Question<Since> SYN_ACK_AGAIN = reachable(
            "lostAckBringsSynAck",
            Losable.ACK,
            "after a bare ACK was lost, the SYN,ACK comes again",
            state -> state.memory().synAck,
            "The ACK was lost; the SYN,ACK that it answered comes again.");

    static final Question<Since> FIN_AGAIN = reachable(
            "lostAckBringsFin",
            Losable.ACK,
            "after a bare ACK was lost, the FIN comes again",
            state -> state.memory().fin,
            "The ACK was lost; the FIN that it answered comes again.");

    static final Question<Unit> NO_BARE_ACK = Asked.everyStep(
            "timersSendNoBareAck",
            "what a timer sends occupies sequence numbers: it is never a bare ACK",
            (_, label) -> !(label.action() instanceof Action.Timeout)
                    || label.events().flatMap(Event::sent).forAll(segment -> segment.length() > 0),
            "A timer has sent a segment that occupies no number.");

    private static Question<Since> reachable(
            String name,
            Losable kind,
            String summary,
            Predicate<Monitored<World, Since>> predicate,
            String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new Lost(kind),
                _ -> Property.reachable(name, predicate),
                _ -> List.of(),
                (_, _) -> moral);
    }

    @Override
    public Since initial() {
        return new Since(false, false, false, false, false);
    }

    @Override
    public Since next(Since memory, Label label) {
        if (label.action() instanceof Action.Lose(InFlight segment, int _)) {
            return kind.includes(segment.segment()) ? memory.begun() : memory;
        }
        return memory.lost && label.action() instanceof Action.Timeout
                ? label.events()
                        .filter(event -> event.clauses().contains(Clause.RETRANSMISSION))
                        .foldLeft(memory, Since::again)
                : memory;
    }
}
