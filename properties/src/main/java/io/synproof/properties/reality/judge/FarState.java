package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.State;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** The state of the far side, as far as what arrives from it shows. */
final class FarState {
    private FarState() {}

    /**
     * The state after a segment from the far side, which is in order.
     *
     * @param before the state before it
     * @param arrival the segment
     * @param near what the near side has sent
     * @param far what the far side has sent, this segment included
     */
    static State after(State before, Observation arrival, RemoteView near, RemoteView far) {
        return switch (arrival.control()) {
            case SYN, SYN_FIN -> before == State.CLOSED ? State.SYN_SENT : before;
            case SYN_ACK -> State.SYN_RECEIVED;
            case RST, RST_ACK -> State.CLOSED;
            case ACK, FIN_ACK, FIN -> closing(before, near, far);
        };
    }

    private static State closing(State before, RemoteView near, RemoteView far) {
        boolean heardFin = near.fin().exists(fin -> isBeyond(far.heard(), fin));
        if (far.fin().isEmpty()) {
            return heardFin ? State.CLOSE_WAIT : State.ESTABLISHED;
        }
        if (before == State.CLOSE_WAIT || before == State.LAST_ACK) {
            return State.LAST_ACK;
        }
        boolean acknowledged = far.fin().exists(fin -> isBeyond(near.heard(), fin));
        return heardFin
                ? acknowledged ? State.TIME_WAIT : State.CLOSING
                : acknowledged ? State.FIN_WAIT_2 : State.FIN_WAIT_1;
    }

    private static boolean isBeyond(Option<SequenceNumber> ack, SequenceNumber fin) {
        return ack.exists(number -> Distance.of(number, fin) > 0);
    }
}
