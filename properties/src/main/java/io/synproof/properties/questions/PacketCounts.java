package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.properties.TcpModel;
import java.io.Serializable;
import java.util.List;

/**
 * Questions about the number of packets with text that a transfer takes, in one segment that IP
 * cuts or in several segments (RFC 791, section 3.2; RFC 9293, section 3.7.1).
 */
final class PacketCounts implements Monitor<Label, PacketCounts.Counts> {

    /**
     * The numbers of segments and packets so far.
     *
     * @param first segments with text, each sent for the first time
     * @param again segments with text that were sent before
     * @param lost packets with text that the network has lost
     * @param arrived octets accepted
     */
    record Counts(int first, int again, int lost, int arrived) implements Serializable {

        private Counts sent(boolean before) {
            return before
                    ? new Counts(first, again + 1, lost, arrived)
                    : new Counts(first + 1, again, lost, arrived);
        }

        private Counts losing() {
            return new Counts(first, again, lost + 1, arrived);
        }

        private Counts accepted(int octets) {
            return new Counts(first, again, lost, arrived + octets);
        }

        private boolean isRepaired(TcpModel model) {
            return lost > 0 && isAllThere(model);
        }

        private boolean isAllThere(TcpModel model) {
            return arrived > 0 && arrived == model.law(PacketCounts::octets);
        }
    }

    static final Question<Counts> DELIVERED = new Question<>(
            "deliveredAfterLoss",
            "all octets arrive, although a packet with some of them was lost",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new PacketCounts(),
            model -> Property.reachable(
                    "deliveredAfterLoss", state -> state.memory().isRepaired(model)),
            state -> counted(state.memory()),
            (_, _) -> "All octets have arrived, although a packet was lost.");

    static final Question<Counts> ALL_AGAIN = new Question<>(
            "lossRepeatsAll",
            "when all octets have arrived although a packet was lost, at least as many packets were"
                    + " sent again as it took to send them all once",
            Question.Kind.ALWAYS,
            Subject.inStatesOf(
                    "all octets have arrived although a packet was lost",
                    (model, state) -> state.memory().isRepaired(model)),
            false,
            new PacketCounts(),
            model -> Property.always(
                    "lossRepeatsAll",
                    state -> !state.memory().isRepaired(model)
                            || state.memory().again() >= state.memory().first()),
            state -> counted(state.memory()),
            (_, _) -> "All octets have arrived although a packet was lost, and fewer packets were"
                    + " sent again than it took to send them all once.");

    static final Question<Counts> ONLY_LOST_AGAIN = new Question<>(
            "onlyLostSentAgain",
            "no more packets with text are sent again than were lost",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "a packet with text has been sent again",
                    state -> state.memory().again() > 0),
            false,
            new PacketCounts(),
            model -> Property.always(
                    "onlyLostSentAgain",
                    state -> state.memory().again() * model.law(PacketCounts::fragments)
                            <= state.memory().lost()),
            state -> counted(state.memory()),
            (_, _) -> "More packets are sent again than were lost.");

    static final Question<Counts> LEAST = new Question<>(
            "packetsToDeliverAfterLoss",
            "the fewest packets with text that are sent until all octets have arrived, at least"
                    + " one such packet being lost",
            Question.Kind.CHEAPEST,
            Subject.itself(),
            false,
            new PacketCounts(),
            new DecisionProcedure.Counted<>(
                    model -> Property.reachable(
                            "packetsToDeliverAfterLoss", state -> state.memory().isRepaired(model)),
                    "packets",
                    model -> label -> (long) model.law(PacketCounts::fragments)
                            * label.events()
                                    .flatMap(Event::sent)
                                    .count(segment -> !segment.text().isEmpty())),
            state -> counted(state.memory()),
            (_, _) -> "All octets have arrived, although a packet was lost.");

    static final Question<Counts> SEGMENTS = new Question<>(
            "segmentsToDeliver",
            "the fewest segments with text that are sent until all octets that users may send have"
                    + " arrived",
            Question.Kind.CHEAPEST,
            Subject.itself(),
            false,
            new PacketCounts(),
            new DecisionProcedure.Counted<>(
                    model -> Property.reachable(
                            "segmentsToDeliver", state -> state.memory().isAllThere(model)),
                    "segments",
                    _ -> label -> label.events()
                            .flatMap(Event::sent)
                            .count(segment -> !segment.text().isEmpty())),
            state -> counted(state.memory()),
            (_, _) -> "All octets have arrived.");

    /** The number of octets that users send, with one connection on each side. */
    private static int octets(Scenario scenario) {
        return scenario.client().sends() + scenario.server().sends();
    }

    private static int fragments(Scenario scenario) {
        return scenario.medium().fragments();
    }

    @Override
    public Counts initial() {
        return new Counts(0, 0, 0, 0);
    }

    @Override
    public Counts next(Counts memory, Label label) {
        boolean loses = label.action() instanceof Action.Lose(PacketInFlight flying, int _)
                && flying.tcp().exists(segment -> !segment.text().isEmpty());
        return label.events().foldLeft(loses ? memory.losing() : memory, PacketCounts::watch);
    }

    private static Counts watch(Counts memory, Event event) {
        int octets = WorldFacts.accepted(event)
                .map(delivery -> delivery.text().length())
                .sum()
                .intValue();
        return event.sent()
                .reject(segment -> segment.text().isEmpty())
                .foldLeft(
                        memory.accepted(octets),
                        (soFar, segment) -> soFar.sent(WorldFacts.isSentAgain(event, segment)));
    }

    private static List<String> counted(Counts counts) {
        return List.of("segments with text: " + counts.first + " sent, " + counts.again
                + " sent again; packets lost: " + counts.lost + "; octets arrived: "
                + counts.arrived);
    }
}
