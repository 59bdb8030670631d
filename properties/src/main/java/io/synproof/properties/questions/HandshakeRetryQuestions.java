package io.synproof.properties.questions;

import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.properties.questions.RetryClock.Wait;
import java.util.function.Predicate;

/** Questions about the times at which an unanswered SYN, or SYN,ACK, is sent again and given up. */
final class HandshakeRetryQuestions {
    private static final RetryClock SYN = new RetryClock(HostSide.CLIENT, State.SYN_SENT);
    private static final RetryClock SYN_ACK = new RetryClock(HostSide.SERVER, State.SYN_RECEIVED);
    private static final int THREE_MINUTES = 180;

    private HandshakeRetryQuestions() {}

    static final Question<Wait> SYN_DOUBLES = always(
            "synTimeoutDoubles",
            SYN,
            "a SYN has been sent for the third time, or given up after a repetition",
            wait -> wait.gaps().size() > 1,
            "a SYN without answer waits twice as long after each repetition as before it",
            HandshakeRetryQuestions::doubles,
            "One wait was not twice the one before.");

    static final Question<Wait> SYN_ACK_DOUBLES = always(
            "synAckTimeoutDoubles",
            SYN_ACK,
            "a SYN,ACK has been sent for the third time, or given up after a repetition",
            wait -> wait.gaps().size() > 1,
            "a SYN,ACK without answer waits twice as long after each repetition as before it",
            HandshakeRetryQuestions::doubles,
            "One wait was not twice the one before.");

    private static boolean doubles(Wait wait) {
        return wait.gaps().isEmpty()
                || wait.gaps()
                        .tail()
                        .zipWith(wait.gaps(), (late, early) -> late == 2 * early)
                        .forAll(twice -> twice);
    }

    static final Question<Wait> SYN_AT_MOST_SIX = always(
            "synRepeatedAtMostSixTimes",
            SYN,
            "a SYN has been sent again",
            wait -> wait.repeats() > 0,
            "a SYN is sent again six times at most",
            wait -> wait.repeats() <= 6,
            "The SYN is sent again for the seventh time.");

    static final Question<Wait> SYN_SIX = reachable(
            "synRepeatedSixTimes",
            SYN,
            "a SYN is sent again for the sixth time",
            wait -> wait.repeats() == 6,
            "The SYN is sent again for the sixth time.");

    static final Question<Wait> SYN_AFTER_127 = givenUp("synGivenUpAfter127", SYN, 127);
    static final Question<Wait> SYN_AFTER_131 = givenUp("synGivenUpAfter131", SYN, 131);
    static final Question<Wait> SYN_ACK_AFTER_3 = givenUp("synAckGivenUpAfter3", SYN_ACK, 3);
    static final Question<Wait> SYN_ACK_AFTER_63 = givenUp("synAckGivenUpAfter63", SYN_ACK, 63);
    static final Question<Wait> SYN_ACK_AFTER_127 = givenUp("synAckGivenUpAfter127", SYN_ACK, 127);

    static final Question<Wait> THREE_MINUTES_OF_SYNS = always(
            "synTriedThreeMinutes",
            SYN,
            "a SYN has been given up",
            wait -> wait.over().isDefined(),
            "a SYN without answer is not given up before 180 ticks (MUST-23)",
            wait -> wait.over().forAll(ticks -> ticks >= THREE_MINUTES),
            "The SYN is given up after less than 180 ticks.");

    static final Question<Wait> GONE_BY_3 = goneBy("requestsGoneBy3", 3);
    static final Question<Wait> GONE_BY_63 = goneBy("requestsGoneBy63", 63);

    static final Question<Boolean> GONE_IN_SILENCE = EventSeenMonitor.isTaken(
            "requestGoneInSilence",
            "a request without answer is given up and leaves the SYN queue, and nobody is told",
            label -> label.events().exists(event -> isGoneInSilence(label.action(), event)),
            "The request is gone; no segment and no signal says so.");

    private static boolean isGoneInSilence(Action action, Event event) {
        return isRequest(event)
                && WorldFacts.isGivenUp(action, event)
                && event.sent().isEmpty()
                && event.signals().isEmpty();
    }

    private static boolean isRequest(Event event) {
        return event.before() instanceof Connection before && before.passive();
    }

    private static Question<Wait> givenUp(String name, RetryClock waiting, int ticks) {
        return reachable(
                name,
                waiting,
                "a " + (waiting.equals(SYN) ? "SYN" : "SYN,ACK")
                        + " without answer is given up exactly " + ticks + " ticks after it was"
                        + " first sent",
                wait -> wait.over().contains(ticks),
                "It is given up after " + ticks + " ticks.");
    }

    private static Question<Wait> goneBy(String name, int ticks) {
        return always(
                name,
                SYN_ACK,
                "a request is in the SYN queue",
                wait -> wait.now().isDefined(),
                "no request is in the SYN queue for more than " + ticks + " ticks",
                wait -> wait.now().forAll(now -> now <= ticks),
                "A request is in the SYN queue for more than " + ticks + " ticks.");
    }

    private static Question<Wait> always(
            String name,
            RetryClock waiting,
            String subject,
            Predicate<Wait> occurs,
            String summary,
            Predicate<Wait> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.inStates(subject, state -> occurs.test(state.memory())),
                false,
                waiting,
                _ -> Property.always(name, state -> predicate.test(state.memory())),
                state -> state.memory().words(),
                (_, _) -> explanation);
    }

    private static Question<Wait> reachable(
            String name,
            RetryClock waiting,
            String summary,
            Predicate<Wait> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                waiting,
                _ -> Property.reachable(name, state -> predicate.test(state.memory())),
                state -> state.memory().words(),
                (_, _) -> explanation);
    }
}
