package io.synproof.properties.transitions;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.vavr.collection.List;

/**
 * An endpoint in a state, as a connection that sent no octets leaves it: opened by a listener, and
 * closed one direction at a time, so that its user receives still.
 *
 * @param endpoint the endpoint
 * @param numbers its numbers
 * @param past how it came here, and what is outstanding
 */
public record Start(Endpoint endpoint, Numbers numbers, String past) {
    /** Ticks that a wait has left, fewer than those with which one begins. */
    static final int WAITING = 3;

    private static final Timer REPEATING = new Timer.Retransmission(new Deadline.In(3), 2);
    private static final Timer WAIT = new Timer.TimeWait(new Deadline.In(WAITING));

    /** One in each state, in the order of RFC 9293. */
    public static final List<Start> ALL = List.of(
            new Start(Endpoint.Closed.CLOSED, Numbers.of(0, 1, 1), "nothing is opened"),
            new Start(Endpoint.Listen.LISTEN, Numbers.of(0, 1, 1), "a passive OPEN"),
            new Start(
                    new Endpoint.SynSent(Numbers.of(0, 1, 1).snd(), REPEATING),
                    Numbers.of(0, 1, 1),
                    "an active OPEN; our SYN is outstanding"),
            new Start(
                    new Connection(
                            State.SYN_RECEIVED,
                            Numbers.of(0, 1, 1).snd(),
                            Numbers.of(0, 1, 1).rcv(),
                            REPEATING,
                            true),
                    Numbers.of(0, 1, 1),
                    "from LISTEN, by their SYN; our SYN is outstanding"),
            in(State.ESTABLISHED, Numbers.of(1, 1, 1), Timer.Off.OFF, "nothing is outstanding"),
            in(
                    State.FIN_WAIT_1,
                    Numbers.of(1, 2, 1),
                    REPEATING,
                    "our user has closed; our FIN is outstanding"),
            in(
                    State.FIN_WAIT_2,
                    Numbers.of(2, 2, 1),
                    Timer.Off.OFF,
                    "our user has closed; our FIN is acknowledged"),
            in(
                    State.CLOSE_WAIT,
                    Numbers.of(1, 1, 2),
                    Timer.Off.OFF,
                    "their FIN is acknowledged; nothing is outstanding"),
            in(
                    State.CLOSING,
                    Numbers.of(1, 2, 2),
                    REPEATING,
                    "the FINs have crossed; theirs is acknowledged, ours is outstanding"),
            in(
                    State.LAST_ACK,
                    Numbers.of(1, 2, 2),
                    REPEATING,
                    "their FIN is acknowledged; ours is outstanding"),
            in(
                    State.TIME_WAIT,
                    Numbers.of(2, 2, 2),
                    WAIT,
                    "both FINs are acknowledged; somebody listens to the same port"));

    private static Start in(State state, Numbers numbers, Timer timer, String past) {
        return new Start(
                new Connection(state, numbers.snd(), numbers.rcv(), timer, false), numbers, past);
    }

    /** Its state. */
    public State state() {
        return endpoint.state();
    }
}
