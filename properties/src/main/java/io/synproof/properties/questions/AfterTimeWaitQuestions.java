package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.util.List;
import java.util.function.Predicate;

/** Questions about events after TIME-WAIT, and about connections that end without it. */
final class AfterTimeWaitQuestions {
    private AfterTimeWaitQuestions() {}

    /** The progress of the client's connection. */
    enum Ended {
        OPEN,
        WAITED,
        MET_BY_OLD
    }

    static final Question<Ended> OLD_AFTER_WAIT = afterWait(
            "nothingOldAfterWait",
            "where the client opens one connection: nothing arrives at it once it has waited in"
                    + " TIME-WAIT",
            _ -> true);

    static final Question<Ended> ONLY_RESETS_AFTER_WAIT = afterWait(
            "onlyResetsAfterWait",
            "where the client opens one connection: nothing but resets arrives at it once it has"
                    + " waited in TIME-WAIT",
            segment -> !segment.control().rst());

    /** A question whether such a segment arrives after the wait: it can only be an old one. */
    private static Question<Ended> afterWait(
            String name, String summary, Predicate<Segment> counts) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.inStates(
                        "the client has waited in TIME-WAIT to the end",
                        state -> state.memory() != Ended.OPEN),
                false,
                new After(counts),
                _ -> Property.always(name, state -> state.memory() != Ended.MET_BY_OLD),
                _ -> List.of(),
                (_, _) -> "The wait is over, and a segment arrives at the client.");
    }

    /**
     * A monitor of old segments after the wait.
     *
     * @param counts the segments that count
     */
    private record After(Predicate<Segment> counts) implements Monitor<Label, Ended> {
        @Override
        public Ended initial() {
            return Ended.OPEN;
        }

        @Override
        public Ended next(Ended memory, Label label) {
            return label.events()
                    .filter(event -> event.side() == HostSide.CLIENT)
                    .foldLeft(memory, (known, event) -> watch(known, label, event));
        }

        private Ended watch(Ended memory, Label label, Event event) {
            return switch (memory) {
                case OPEN -> hasWaited(label, event) ? Ended.WAITED : Ended.OPEN;
                case WAITED ->
                    Facts.heard(event).exists(segment -> counts.test(segment))
                            ? Ended.MET_BY_OLD
                            : Ended.WAITED;
                case MET_BY_OLD -> Ended.MET_BY_OLD;
            };
        }

        private static boolean hasWaited(Label label, Event event) {
            return event.before().state() == State.TIME_WAIT
                    && Facts.ends(event)
                    && Facts.isTimeout(label, event);
        }
    }

    /** The outcome of a connection that the client closes. */
    enum Course {
        OPEN,
        CLIENT_HAS_CLOSED,
        SOMEONE_WAITED
    }

    static final Question<Course> CLOSED_WITHOUT_WAITING = new Question<>(
            "closedWithoutWaiting",
            "the client comes to FIN-WAIT-1, then neither side has a connection, and neither"
                    + " has been in TIME-WAIT",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Monitor<Label, Course>() {
                @Override
                public Course initial() {
                    return Course.OPEN;
                }

                @Override
                public Course next(Course memory, Label label) {
                    return label.events().foldLeft(memory, AfterTimeWaitQuestions::follow);
                }
            },
            _ -> Property.reachable(
                    "closedWithoutWaiting",
                    state -> state.memory() == Course.CLIENT_HAS_CLOSED
                            && state.state().client().slots().isEmpty()
                            && state.state().server().slots().isEmpty()),
            _ -> List.of(),
            (_, _) -> "The connection is gone on both sides, and nobody has waited.");

    private static Course follow(Course memory, Event event) {
        if (event.after().state() == State.TIME_WAIT) {
            return Course.SOMEONE_WAITED;
        }
        boolean closes =
                event.side() == HostSide.CLIENT && event.after().state() == State.FIN_WAIT_1;
        return memory == Course.OPEN && closes ? Course.CLIENT_HAS_CLOSED : memory;
    }

    static final Question<Unit> SERVER_WAITS_TWICE = Asked.reachable(
            "serverWaitsTwice",
            "two connections of the server are in TIME-WAIT at once",
            false,
            world -> WorldFacts.count(world.server(), State.TIME_WAIT) >= 2,
            "The server has two connections in TIME-WAIT.");

    static final Question<Boolean> PAST_FIN_WAIT_2 = EventSeenMonitor.happens(
            "finWait1ToTimeWait",
            "one segment takes the client from FIN-WAIT-1 to TIME-WAIT",
            event -> event.side() == HostSide.CLIENT
                    && event.before().state() == State.FIN_WAIT_1
                    && event.after().state() == State.TIME_WAIT,
            "One segment has taken the client from FIN-WAIT-1 to TIME-WAIT.");
}
