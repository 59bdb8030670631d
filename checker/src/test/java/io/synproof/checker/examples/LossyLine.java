package io.synproof.checker.examples;

import io.synproof.checker.examples.LossyLine.Action;
import io.synproof.checker.examples.LossyLine.Message;
import io.synproof.checker.model.Model;
import java.util.List;

/** One message, sent over a line that loses, and sent again when it was lost. */
record LossyLine() implements Model<Message, Action> {

    enum Message {
        WAITING,
        IN_FLIGHT,
        ARRIVED
    }

    enum Action {
        SEND,
        LOSE,
        DELIVER
    }

    @Override
    public List<Message> initialStates() {
        return List.of(Message.WAITING);
    }

    @Override
    public List<Action> actions(Message message) {
        return switch (message) {
            case WAITING -> List.of(Action.SEND);
            case IN_FLIGHT -> List.of(Action.LOSE, Action.DELIVER);
            case ARRIVED -> List.of();
        };
    }

    @Override
    public Message next(Message message, Action action) {
        return switch (action) {
            case SEND -> Message.IN_FLIGHT;
            case LOSE -> Message.WAITING;
            case DELIVER -> Message.ARRIVED;
        };
    }

    @Override
    public boolean isProperEnd(Message message) {
        return message == Message.ARRIVED;
    }
}
