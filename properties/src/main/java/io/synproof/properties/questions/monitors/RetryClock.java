package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A monitor of the time that a SYN, or a SYN,ACK, waits for its answer. Of several connections that
 * wait it follows the first until it is over.
 *
 * @param side whose connection
 * @param state the state in which it waits: SYN-SENT or SYN-RECEIVED
 */
public record RetryClock(HostSide side, State state) implements Monitor<Label, RetryClock.Wait> {
    /** The words for a wait. */
    public static final ValueType WAIT = new ValueType.Structure(
            "RetryWait", "the wait of a SYN, or SYN,ACK, for its answer", RetryClock::ofWait);

    private static java.util.List<Member> ofWait() {
        return java.util.List.of(
                Member.of(
                        "repetitions",
                        Basic.INTEGER,
                        "how often it was sent again",
                        Wait.class,
                        Wait::repeats),
                Member.of(
                        "gaps",
                        new ValueType.ListOf(Basic.INTEGER),
                        "the ticks from one sending to the next, and from the last to giving up",
                        Wait.class,
                        Wait::gaps),
                Member.of(
                        "doubles",
                        Basic.TRUTH,
                        "whether each gap is twice the one before",
                        Wait.class,
                        Wait::doubles),
                Member.of(
                        "lasting",
                        Basic.INTEGER,
                        "ticks since it was first sent; absent if nothing waits",
                        Wait.class,
                        wait -> wait.now().toJavaOptional()),
                Member.of(
                        "givenUpAfter",
                        Basic.INTEGER,
                        "ticks from its first sending to giving up; absent if it is not given up",
                        Wait.class,
                        wait -> wait.over().toJavaOptional()));
    }

    /**
     * The times of a wait.
     *
     * @param id the connection that waits, or has waited last
     * @param now how long it has lasted, in ticks; none if nothing waits
     * @param times when it was sent: 0, and then each repetition
     * @param over when it was given up, if it was
     */
    public record Wait(
            Option<ConnectionSlot.Id> id,
            Option<Integer> now,
            List<Integer> times,
            Option<Integer> over)
            implements Serializable {
        /** The wait of nobody. */
        public static final Wait NONE =
                new Wait(Option.none(), Option.none(), List.empty(), Option.none());

        private static Wait of(ConnectionSlot.Id id) {
            return new Wait(Option.some(id), Option.some(0), List.of(0), Option.none());
        }

        private Wait tick() {
            return new Wait(id, now.map(ticks -> ticks + 1), times, over);
        }

        private Wait again() {
            return new Wait(id, now, times.appendAll(now), over);
        }

        private Wait givenUp() {
            return new Wait(id, Option.none(), times, now);
        }

        private boolean isOfAnother(ConnectionSlot.Id other) {
            return now.isDefined() && !id.contains(other);
        }

        /** The number of retransmissions. */
        public int repeats() {
            return Math.max(0, times.size() - 1);
        }

        /** The times between one sending and the next, and between the last and giving up. */
        public List<Integer> gaps() {
            List<Integer> all = times.appendAll(over);
            return all.isEmpty() ? all : all.tail().zipWith(all, (late, early) -> late - early);
        }

        /** Whether each gap is twice the one before. */
        public boolean doubles() {
            return gaps().isEmpty()
                    || gaps().tail()
                            .zipWith(gaps(), (late, early) -> late == 2 * early)
                            .forAll(twice -> twice);
        }

        /** The text for the margin of a trace. */
        public java.util.List<String> words() {
            return times.isEmpty()
                    ? java.util.List.of()
                    : java.util.List.of("sent at " + times.mkString(", ")
                            + over.map(ticks -> "; given up at " + ticks).getOrElse(""));
        }
    }

    @Override
    public Wait initial() {
        return Wait.NONE;
    }

    @Override
    public Wait next(Wait memory, Label label) {
        return label.action() instanceof Action.Tick
                ? memory.tick()
                : label.events()
                        .filter(event -> event.side() == side)
                        .foldLeft(
                                memory,
                                (wait, event) -> wait.isOfAnother(event.id())
                                        ? wait
                                        : watch(wait, label.action(), event));
    }

    private Wait watch(Wait memory, Action action, Event event) {
        boolean waited = event.before().state() == state;
        boolean waits = event.after().state() == state;
        if (waits && !waited) {
            return Wait.of(event.id());
        }
        if (waits) {
            return isRepetition(action, event) ? memory.again() : memory;
        }
        if (waited) {
            return WorldFacts.isGivenUp(action, event) ? memory.givenUp() : Wait.NONE;
        }
        return memory;
    }

    /** Whether a timer sends a SYN, or SYN,ACK, again before the answer comes. */
    private static boolean isRepetition(Action action, Event event) {
        return action instanceof Action.Timeout
                && event.sent().exists(segment -> segment.control().syn());
    }
}
