package io.synproof.properties.invariants;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.SendWindow;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;

/** Why a timer has to run: of what is sent, received and set, never of a timer. */
enum Reason {
    /** SND.UNA &lt; SND.NXT, and it may be sent again, or the connection be given up. */
    UNACKNOWLEDGED(Timer.Retransmission.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return Ran.isOutstanding(endpoint)
                    && !ran.probing()
                    && isLeft(stack.repeating(), limit(stack.repeating(), endpoint, ran), ran);
        }
    },
    /** Something is to be sent, and the window that the remote said has no room for it. */
    WINDOW_CLOSED(Timer.Persist.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return stack.feature(Feature.FLOW_CONTROL) == FlowControl.ADVERTISED
                    && Ran.send(endpoint).exists(Reason::isShutOut);
        }
    },
    /** A probe is out: it may be sent again, or the connection be given up. */
    PROBED(Timer.Persist.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            int tries = stack.repeating().tries();
            int limit = tries == TcpParameters.UNLIMITED ? tries : Math.max(1, tries);
            return Ran.isOutstanding(endpoint)
                    && ran.probing()
                    && isLeft(stack.repeating(), limit, ran);
        }
    },
    /** Nothing is to be sent or acknowledged, and the remote may be dead. */
    IDLE(Timer.KeepAlive.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return isSet(stack.feature(Feature.KEEP_ALIVE))
                    && isIdle(endpoint)
                    && !LEFT_BY_USER.isThere(stack, endpoint, ran);
        }
    },
    /** The user has left, and the remote's FIN has not come. */
    LEFT_BY_USER(Timer.FinWait2.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return isSet(stack.feature(Feature.FIN_WAIT_2))
                    && endpoint.state() == State.FIN_WAIT_2
                    && endpoint instanceof Connection connection
                    && connection.left();
        }
    },
    /** Both FINs are acknowledged. */
    BOTH_CLOSED(Timer.TimeWait.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return isSet(stack.timeWait()) && endpoint.state() == State.TIME_WAIT;
        }
    },
    /** What was received is beyond what was acknowledged. */
    OWED(Timer.DelayedAck.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return endpoint instanceof Connection connection
                    && ran.acknowledged()
                            .exists(last -> last.isBefore(connection.rcv().nxt()));
        }
    },
    /** Something is to be sent or acknowledged, and the user does not wait for ever. */
    AWAITED(Timer.User.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return isSet(stack.feature(Feature.USER_TIMEOUT))
                    && Ran.send(endpoint).exists(snd -> snd.isOutstanding() || snd.isPending());
        }
    },
    /** What was not acceptable has not been answered. */
    SILENCED(Timer.Challenge.class) {
        @Override
        boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran) {
            return ran.silenced();
        }
    };

    private final Class<? extends Timer> timer;

    Reason(Class<? extends Timer> timer) {
        this.timer = timer;
    }

    abstract boolean isThere(TcpParameters stack, Endpoint endpoint, Ran ran);

    /** Whether the timer that it is a reason for is set, and goes off at some time. */
    boolean isHeeded(Endpoint endpoint) {
        return endpoint.timers()
                .exists(set -> timer.isInstance(set) && set.due() != Deadline.Untimed.NEVER);
    }

    private static boolean isSet(Deadline due) {
        return due != Deadline.Untimed.NEVER;
    }

    private static boolean isLeft(RetransmissionPolicy repeating, int limit, Ran ran) {
        return repeating.givesUp() || limit == TcpParameters.UNLIMITED || ran.repeated() < limit;
    }

    private static int limit(RetransmissionPolicy repeating, Endpoint endpoint, Ran ran) {
        if (Ran.send(endpoint).exists(SendSide::synAcknowledged)) {
            return repeating.tries();
        }
        return ran.passive() ? repeating.synAckTries() : repeating.synTries();
    }

    private static boolean isShutOut(SendSide snd) {
        return snd.isPending()
                && !snd.isOutstanding()
                && snd.window().map(SendWindow::wnd).exists(wnd -> wnd == 0);
    }

    private static boolean isIdle(Endpoint endpoint) {
        boolean open = switch (endpoint.state()) {
            case ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, FIN_WAIT_1, CLOSING, LAST_ACK, TIME_WAIT ->
                false;
        };
        return open && Ran.send(endpoint).exists(snd -> !snd.isOutstanding() && !snd.isPending());
    }
}
