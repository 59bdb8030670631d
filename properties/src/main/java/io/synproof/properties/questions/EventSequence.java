package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import java.util.function.Predicate;

/**
 * A monitor of a sequence of events, in order, with anything between them.
 *
 * @param stages the events, in order
 */
record EventSequence(List<Stage> stages) implements Monitor<Label, Integer> {

    /**
     * An event at a side.
     *
     * @param side whose
     * @param kind which events
     */
    record Stage(HostSide side, Predicate<Event> kind) {
        private boolean isSeen(Event event) {
            return event.side() == side && kind.test(event);
        }
    }

    static final Question<Integer> OLD_SYN = figure(
            8,
            "an old SYN opens the server halfway, its answer is reset, and both sides become"
                    + " ESTABLISHED after all",
            EventSequence::bothEstablished,
            new Stage(HostSide.SERVER, EventSequence::opensHalfway),
            new Stage(HostSide.CLIENT, EventSequence::resetsBadAck),
            new Stage(HostSide.SERVER, EventSequence::returnsToListen));

    /** The text below figure 8. */
    static final Question<Integer> RESETS_CROSS = course(
            "resetsCross",
            "an old SYN opens the server halfway, the client's SYN arrives before its reset, and"
                    + " resets are sent in both directions",
            _ -> true,
            "Both have sent a reset, as the text below figure 8 of RFC 9293 expects it.",
            new Stage(HostSide.SERVER, EventSequence::opensHalfway),
            new Stage(HostSide.CLIENT, EventSequence::resetsBadAck),
            new Stage(HostSide.SERVER, EventSequence::resetsSyn));

    static final Question<Integer> HALF_OPEN = figure(
            9,
            "a side that has forgotten the connection opens again: its SYN is challenged, and its"
                    + " reset ends the connection of the other side",
            _ -> true,
            new Stage(HostSide.SERVER, EventSequence::challengesSyn),
            new Stage(HostSide.CLIENT, EventSequence::resetsBadAck),
            new Stage(HostSide.SERVER, EventSequence::isEndedByReset));

    static final Question<Integer> HALF_OPEN_TEXT = figure(
            10,
            "octets arrive at a side that has forgotten the connection, and its reset ends that of"
                    + " the other side",
            world -> WorldFacts.count(world.server(), State.ESTABLISHED) == 0,
            new Stage(HostSide.CLIENT, EventSequence::resetsText),
            new Stage(HostSide.SERVER, EventSequence::isEndedByReset));

    static final Question<Integer> TWO_LISTENERS = figure(
            11,
            "an old SYN opens one of two sides that both listen, and the other resets its answer",
            world -> world.client().slots().isEmpty() && world.server().slots().isEmpty(),
            new Stage(HostSide.SERVER, EventSequence::opensHalfway),
            new Stage(HostSide.CLIENT, EventSequence::resetsAtListener),
            new Stage(HostSide.SERVER, EventSequence::returnsToListen));

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL =
            java.util.List.of(OLD_SYN, RESETS_CROSS, HALF_OPEN, HALF_OPEN_TEXT, TWO_LISTENERS);

    private static boolean opensHalfway(Event event) {
        return event.before() instanceof Endpoint.Listen
                && Facts.hearsSyn(event)
                && event.after().state() == State.SYN_RECEIVED;
    }

    /** SEG.ACK =&lt; ISS or SEG.ACK &gt; SND.NXT: the segment acknowledges an old SYN. */
    private static boolean resetsBadAck(Event event) {
        return event.before() instanceof Endpoint.SynSent(SendSide snd, var _)
                && Facts.hearsAck(event)
                && Facts.heard(event)
                        .exists(segment -> !segment.ack().isAfterUpTo(snd.iss(), snd.nxt()))
                && Facts.sendsReset(event);
    }

    private static boolean returnsToListen(Event event) {
        return event.before().state() == State.SYN_RECEIVED
                && Facts.hearsReset(event)
                && event.after() instanceof Endpoint.Listen;
    }

    private static boolean resetsSyn(Event event) {
        return event.before().state() == State.SYN_RECEIVED
                && Facts.hearsSyn(event)
                && Facts.sendsReset(event);
    }

    private static boolean challengesSyn(Event event) {
        return event.before() instanceof Connection before
                && before.state().isSynchronized()
                && Facts.hearsSyn(event)
                && event.after().state() == before.state()
                && event.sent().exists(Facts::isAck);
    }

    private static boolean isEndedByReset(Event event) {
        return Facts.ends(event) && Facts.hearsReset(event);
    }

    private static boolean resetsText(Event event) {
        return event.before() instanceof Endpoint.Closed
                && Facts.heard(event).exists(segment -> !segment.text().isEmpty())
                && Facts.sendsReset(event);
    }

    private static boolean resetsAtListener(Event event) {
        return event.before() instanceof Endpoint.Listen
                && Facts.isAckForNobody(event)
                && Facts.sendsReset(event);
    }

    private static boolean bothEstablished(World world) {
        return WorldFacts.has(world.client(), State.ESTABLISHED)
                && WorldFacts.has(world.server(), State.ESTABLISHED);
    }

    private static Question<Integer> figure(
            int number, String summary, Predicate<World> end, Stage... stages) {
        return course(
                "asInFigure" + number,
                "as in figure " + number + " of RFC 9293: " + summary,
                end,
                "It has gone as in figure " + number + ".",
                stages);
    }

    private static Question<Integer> course(
            String name,
            String summary,
            Predicate<World> end,
            String explanation,
            Stage... stages) {
        EventSequence course = new EventSequence(List.of(stages));
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                course,
                _ -> Property.reachable(
                        name,
                        state -> state.memory() == course.stages().size()
                                && end.test(state.state())),
                _ -> java.util.List.of(),
                (_, _) -> explanation);
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Integer next(Integer memory, Label label) {
        return label.events().foldLeft(memory, this::after);
    }

    private int after(int passed, Event event) {
        return passed < stages.size() && stages.get(passed).isSeen(event) ? passed + 1 : passed;
    }
}
