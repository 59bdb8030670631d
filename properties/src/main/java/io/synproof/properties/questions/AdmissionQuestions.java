package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.host.Admission;
import io.synproof.model.host.Host;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.Seq;
import java.util.function.BiPredicate;

/**
 * Questions about the outcome of a SYN at a listener, by the state of the queues before it.
 *
 * <p>They count the queues themselves and do not ask what {@link Admission} decided.
 */
final class AdmissionQuestions {
    private AdmissionQuestions() {}

    static final Question<Unit> SYN_ENTERS_QUEUE = Asked.everyLabel(
            "synEntersSynQueue",
            "each SYN that reaches the listener puts its connection into the SYN queue",
            Subject.inLabels("a SYN reaches the listener", AdmissionQuestions::hasSyn),
            label -> label.events()
                    .filter(AdmissionQuestions::isSynAtListener)
                    .forAll(event ->
                            event.after() instanceof Connection connection && connection.passive()),
            "A SYN has reached the listener, and its connection is not in the SYN queue.");

    static final Question<Boolean> SYN_VANISHES = EventSeenMonitor.happens(
            "synVanishes",
            "a SYN reaches a listener, which neither changes nor answers",
            event -> isSynAtListener(event) && isDropped(event),
            "The SYN has arrived, and it is as if the network had lost it.");

    static final Question<Unit> FULL_SYN_QUEUE_DROPS = dropped(
            "fullSynQueueDrops",
            "each SYN that finds the SYN queue full is dropped",
            "a SYN finds the SYN queue full",
            (rules, server) -> isSynQueueFull(rules, server.load().requests()),
            "A SYN has found the SYN queue full, and is not dropped.");

    static final Question<Unit> FULL_ACCEPT_QUEUE_DROPS = dropped(
            "fullAcceptQueueDrops",
            "each SYN that finds the accept queue full is dropped",
            "a SYN finds the accept queue full",
            (rules, server) -> isAcceptQueueFull(rules, server.load()),
            "A SYN has found the accept queue full, and is not dropped.");

    static final Question<Unit> LAST_QUARTER_DROPS = dropped(
            "lastQuarterDrops",
            "each SYN that finds less than a quarter of the SYN queue free is dropped",
            "a SYN finds less than a quarter of the SYN queue free",
            (rules, server) ->
                    rules.maxSynBacklog() - server.load().requests() < rules.maxSynBacklog() / 4,
            "A SYN has found less than a quarter free, and is not dropped.");

    static final Question<Unit> YOUNG_DECIDE = atSecondRule(
            "youngRequestsDecide",
            "a SYN that finds the accept queue full, and room in the SYN queue, is dropped exactly"
                    + " if more than one request is young",
            (server, event) -> isDropped(event) == server.load().young() > 1,
            "The accept queue is full, and how many requests are young does not decide.");

    static final Question<Unit> YOUNG_DROP = dropped(
            "youngRequestsDrop",
            "each SYN that finds the accept queue full, and more than one request young, is"
                    + " dropped",
            "a SYN finds the accept queue full and more than one request young",
            (rules, server) ->
                    isAcceptQueueFull(rules, server.load()) && server.load().young() > 1,
            "A SYN has found the accept queue full and more than one request young, and is not"
                    + " dropped.");

    static final Question<Unit> ACCEPT_QUEUE_DROPS_NONE = atSecondRule(
            "acceptQueueDropsNoSyn",
            "no SYN is dropped that finds the accept queue full and room in the SYN queue",
            (_, event) -> !isDropped(event),
            "A SYN has found the accept queue full and room in the SYN queue, and is dropped.");

    private static Question<Unit> atSecondRule(
            String name, String summary, BiPredicate<Host, Event> judge, String explanation) {
        return atListener(
                name,
                summary,
                "a SYN finds the accept queue full and room in the SYN queue",
                (rules, server) -> isSecondRule(rules, server.load()),
                judge,
                explanation);
    }

    /** A question about the outcome of a SYN that finds the listener in a given state. */
    private static Question<Unit> atListener(
            String name,
            String summary,
            String subject,
            BiPredicate<ListenerConfig, Host> met,
            BiPredicate<Host, Event> judge,
            String explanation) {
        return StepContext.everyStep(
                name,
                summary,
                Subject.inSteps(subject, judged -> isMet(judged, met) && hasSyn(judged.label())),
                judged -> !isMet(judged, met)
                        || syns(judged.label())
                                .forAll(event -> judge.test(judged.before().server(), event)),
                explanation);
    }

    private static boolean isMet(StepContext judged, BiPredicate<ListenerConfig, Host> met) {
        return met.test(judged.rules(), judged.before().server());
    }

    private static boolean hasSyn(Label label) {
        return !syns(label).isEmpty();
    }

    private static Seq<Event> syns(Label label) {
        return label.events().filter(AdmissionQuestions::isSynAtListener);
    }

    private static boolean isSecondRule(ListenerConfig rules, Admission.Load load) {
        return isAcceptQueueFull(rules, load) && !isSynQueueFull(rules, load.requests());
    }

    private static Question<Unit> dropped(
            String name,
            String summary,
            String subject,
            BiPredicate<ListenerConfig, Host> met,
            String explanation) {
        return atListener(name, summary, subject, met, (_, event) -> isDropped(event), explanation);
    }

    static boolean isSynAtListener(Event event) {
        return event.side() == HostSide.SERVER
                && event.before() instanceof Endpoint.Listen
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control() == Control.SYN);
    }

    private static boolean isDropped(Event event) {
        return event.after() instanceof Endpoint.Listen
                && event.sent().isEmpty()
                && event.signals().isEmpty();
    }

    /** {@code qlen >= backlog}; since 6.14, {@code qlen > backlog}. */
    private static boolean isSynQueueFull(ListenerConfig rules, int requests) {
        int backlog = Math.min(rules.backlog(), rules.somaxconn());
        return switch (rules.kernel()) {
            case NONE -> false;
            case V4_9, V4_10, V6_5 -> requests >= backlog;
            case V6_14 -> requests > backlog;
        };
    }

    private static boolean isAcceptQueueFull(ListenerConfig rules, Admission.Load load) {
        return load.waiting() > Math.min(rules.backlog(), rules.somaxconn());
    }
}
