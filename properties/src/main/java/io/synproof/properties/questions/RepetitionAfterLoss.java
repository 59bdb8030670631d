package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A monitor of retransmissions after the loss of a segment of some kind.
 *
 * @param kind the kind of segment
 */
record RepetitionAfterLoss(LossFilter kind) implements Monitor<Label, RepetitionAfterLoss.Since> {

    /**
     * The retransmissions since the loss.
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
            List<Control> again = sentAgain(event);
            boolean any = !again.isEmpty();
            return new Since(
                    true,
                    client || (any && event.side() == HostSide.CLIENT),
                    server || (any && event.side() == HostSide.SERVER),
                    synAck || again.contains(Control.SYN_ACK),
                    fin || again.exists(Control::fin));
        }

        /** A SYN that is sent again may have another number than before. */
        private static List<Control> sentAgain(Event event) {
            return event.sent()
                    .filter(segment ->
                            segment.control().syn() || WorldFacts.isSentAgain(event, segment))
                    .map(Segment::control);
        }
    }

    static final Question<Since> BOTH_REPEAT = reachable(
            "lostSynAckMakesBothRepeat",
            LossFilter.SYN_ACK,
            "after a SYN,ACK was lost, timers of the client and of the server both send again",
            state -> state.memory().client && state.memory().server,
            "A SYN,ACK was lost, and timers of both sides have sent again.");

    static final Question<Since> OPEN_ALL_THE_SAME = reachable(
            "establishedAfterLostSynAck",
            LossFilter.SYN_ACK,
            "after a SYN,ACK was lost, both sides are ESTABLISHED",
            state -> state.memory().lost
                    && WorldFacts.has(state.state().client(), State.ESTABLISHED)
                    && WorldFacts.has(state.state().server(), State.ESTABLISHED),
            "A SYN,ACK was lost, and both sides are ESTABLISHED.");

    static final Question<Since> OPEN_BY_ONE = reachable(
            "oneRepetitionMendsLostSynAck",
            LossFilter.SYN_ACK,
            "after a SYN,ACK was lost, both sides become ESTABLISHED and one of them has not sent"
                    + " again",
            state -> state.memory().lost
                    && !(state.memory().client && state.memory().server)
                    && WorldFacts.has(state.state().client(), State.ESTABLISHED)
                    && WorldFacts.has(state.state().server(), State.ESTABLISHED),
            "The SYN,ACK was lost, only one side has sent again, and both are ESTABLISHED.");

    static final Question<Since> SYN_ACK_AGAIN = reachable(
            "lostAckBringsSynAck",
            LossFilter.ACK,
            "after a bare ACK was lost, a timer sends a SYN,ACK again",
            state -> state.memory().synAck,
            "An ACK was lost, and a SYN,ACK is sent again.");

    static final Question<Since> FIN_AGAIN = reachable(
            "lostAckBringsFin",
            LossFilter.ACK,
            "after a bare ACK was lost, a timer sends a FIN again",
            state -> state.memory().fin,
            "An ACK was lost, and a FIN is sent again.");

    static final Question<AckDebts.Seen> NO_BARE_ACK = new Question<>(
            "timersSendNoBareAck",
            "what a timer sends occupies sequence numbers, but for an acknowledgment that is still"
                    + " owed: it is never an ACK that was sent before",
            Question.Kind.EVERY_STEP,
            Subject.inLabels(
                    "a timer sends something",
                    label -> isByTimer(label)
                            && label.events().exists(event -> !event.sent().isEmpty())),
            false,
            new AckDebts(),
            model -> Property.everyStep("timersSendNoBareAck", step -> {
                Label label = model.step(step.before().state(), step.action()).label();
                return !isByTimer(label)
                        || label.events()
                                .forAll(event -> step.before().memory().owes(event)
                                        || event.sent().forAll(segment -> segment.length() > 0));
            }),
            _ -> java.util.List.of(),
            (_, _) -> "A timer has sent a segment that occupies no number, and nothing was owed.");

    private static boolean isByTimer(Label label) {
        return label.action() instanceof Action.Timeout;
    }

    private static Question<Since> reachable(
            String name,
            LossFilter kind,
            String summary,
            Predicate<MonitoredState<World, Since>> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new RepetitionAfterLoss(kind),
                _ -> Property.reachable(name, predicate),
                _ -> java.util.List.of(),
                (_, _) -> explanation);
    }

    @Override
    public Since initial() {
        return new Since(false, false, false, false, false);
    }

    @Override
    public Since next(Since memory, Label label) {
        if (label.action() instanceof Action.Lose(PacketInFlight segment, int _)) {
            return segment.tcp().exists(kind::includes) ? memory.begun() : memory;
        }
        return memory.lost && label.action() instanceof Action.Timeout
                ? label.events().foldLeft(memory, Since::again)
                : memory;
    }
}
