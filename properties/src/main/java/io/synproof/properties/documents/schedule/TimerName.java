package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Timer;
import java.util.List;
import java.util.stream.Stream;

/** The timers of schedules, in the words of RFC 9293, section 3.10.8, where it has some. */
enum TimerName {
    RETRANSMISSION("retransmission"),
    PERSIST("persist"),
    KEEP_ALIVE("keep-alive"),
    FIN_WAIT_2("FIN-WAIT-2"),
    TIME_WAIT("time-wait"),
    DELAYED_ACK("delayed-ACK"),
    USER("user"),
    CHALLENGE("challenge");

    private final String words;

    TimerName(String words) {
        this.words = words;
    }

    /** The name of a timer that is set. */
    static TimerName of(Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> throw new IllegalArgumentException("no timer is set");
            case Timer.Retransmission _ -> RETRANSMISSION;
            case Timer.Persist _ -> PERSIST;
            case Timer.KeepAlive _ -> KEEP_ALIVE;
            case Timer.FinWait2 _ -> FIN_WAIT_2;
            case Timer.TimeWait _ -> TIME_WAIT;
            case Timer.DelayedAck _ -> DELAYED_ACK;
            case Timer.User _ -> USER;
            case Timer.Challenge _ -> CHALLENGE;
        };
    }

    static List<String> names() {
        return Stream.of(values()).map(TimerName::toString).toList();
    }

    static TimerName named(String name) {
        return ScheduleWords.named(values(), name);
    }

    @Override
    public String toString() {
        return words;
    }
}
