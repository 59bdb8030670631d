package io.synproof.checker.refinement;

import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sender and a receiver over a channel that loses messages: the sender sends each message again
 * until it is acknowledged, the receiver hands over what it has not had before.
 *
 * @param messages how many messages the user has to send, numbered from 0
 * @param bits how many numbers the sender has for them: with 2 it is the alternating-bit protocol,
 *     with 1 the receiver cannot tell an old message from a new one
 * @param resends whether the sender sends again what was not acknowledged
 */
record LossyChannel(int messages, int bits, boolean resends)
        implements Model<LossyChannel.State, LossyChannel.Action> {

    static final int NONE = -1;

    /**
     * What has become of the messages.
     *
     * @param accepted how many the sender took from its user, so that the last is under way
     * @param sent whether that was sent at all
     * @param acknowledged how many the sender knows to have arrived
     * @param delivered how many the receiver handed over
     * @param data the message in the channel, or {@link #NONE}
     * @param ack the acknowledgment in the channel, of so many messages, or {@link #NONE}
     */
    record State(int accepted, boolean sent, int acknowledged, int delivered, int data, int ack) {

        private State accepting() {
            return new State(accepted + 1, false, acknowledged, delivered, data, ack);
        }

        private State sending(int message) {
            return new State(accepted, true, acknowledged, delivered, message, ack);
        }

        private State delivering() {
            return new State(accepted, sent, acknowledged, delivered + 1, data, ack);
        }

        private State acknowledging(int upTo) {
            int most = Math.max(acknowledged, upTo);
            return new State(accepted, sent, most, delivered, data, ack);
        }

        private State carrying(int message, int acknowledgment) {
            return new State(accepted, sent, acknowledged, delivered, message, acknowledgment);
        }
    }

    enum Kind {
        PUT,
        GET,
        SEND,
        ACKNOWLEDGE,
        LOSE_DATA,
        LOSE_ACK,
        DISCARD
    }

    record Action(Kind kind, int message) {

        @Override
        public String toString() {
            return kind + " " + message;
        }
    }

    /** What the two users see: PUT and GET. */
    ObservedModel<State, Action, String> observed() {
        return ObservedModel.byActions(
                this,
                action -> Optional.of(action)
                        .filter(one -> one.kind() == Kind.PUT || one.kind() == Kind.GET)
                        .map(Action::toString));
    }

    @Override
    public List<State> initialStates() {
        return List.of(new State(0, false, 0, 0, NONE, NONE));
    }

    @Override
    public List<Action> actions(State state) {
        List<Action> actions = new ArrayList<>();
        int last = state.accepted() - 1;
        boolean isWaiting = state.accepted() > state.acknowledged();
        if (!isWaiting && state.accepted() < messages) {
            actions.add(new Action(Kind.PUT, state.accepted()));
        }
        if (isWaiting && state.data() == NONE && (resends || !state.sent())) {
            actions.add(new Action(Kind.SEND, last));
        }
        if (state.data() != NONE) {
            actions.add(new Action(Kind.LOSE_DATA, state.data()));
            boolean isNew = state.data() % bits == state.delivered() % bits;
            actions.add(new Action(isNew ? Kind.GET : Kind.DISCARD, state.data()));
        }
        if (state.ack() != NONE) {
            actions.add(new Action(Kind.LOSE_ACK, state.ack()));
            actions.add(new Action(Kind.ACKNOWLEDGE, state.ack()));
        }
        return List.copyOf(actions);
    }

    @Override
    public State next(State s, Action action) {
        return switch (action.kind()) {
            case PUT -> s.accepting();
            case SEND -> s.sending(action.message());
            case LOSE_DATA -> s.carrying(NONE, s.ack());
            case GET -> s.delivering().carrying(NONE, action.message() + 1);
            case DISCARD -> s.carrying(NONE, action.message() + 1);
            case LOSE_ACK -> s.carrying(s.data(), NONE);
            case ACKNOWLEDGE -> s.acknowledging(action.message()).carrying(s.data(), NONE);
        };
    }
}
