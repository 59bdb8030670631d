package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.datagram.Datagram;
import io.synproof.model.network.Packet;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A monitor that acts as a receiver of two streams over datagrams, as QUIC does with frames (RFC
 * 9000, section 2.2): it orders each stream by the numbers of the datagrams that have arrived.
 * Datagrams alternate between the streams, the even ones belonging to the first.
 */
final class DatagramStreams implements Monitor<Label, SortedSet<Integer>> {
    private static final int STREAMS = 2;

    static final Question<SortedSet<Integer>> OTHER_PASSES = reachable(
            "otherStreamPasses",
            "of two streams over datagrams one can be handed over, while of the other an earlier"
                    + " datagram is missing",
            DatagramStreams::isPassing,
            "A datagram is missing, and what the other stream has sent later is handed over all the"
                    + " same.");

    static final Question<SortedSet<Integer>> SAME_WAITS = reachable(
            "sameStreamWaits",
            "of two streams over datagrams one has a datagram that must wait: an earlier one of the"
                    + " same stream is missing",
            DatagramStreams::isWaiting,
            "A datagram has arrived, and waits for an earlier one of its own stream.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(OTHER_PASSES, SAME_WAITS);

    private static Question<SortedSet<Integer>> reachable(
            String name,
            String summary,
            Predicate<SortedSet<Integer>> arrived,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new DatagramStreams(),
                _ -> Property.reachable(name, state -> arrived.test(state.memory())),
                state -> List.of("datagrams arrived: " + state.memory().mkString(", ")),
                (_, _) -> explanation);
    }

    static boolean isPassing(SortedSet<Integer> arrived) {
        return arrived.exists(number -> missing(arrived, number).nonEmpty()
                && ofItsStream(arrived, number).isEmpty());
    }

    static boolean isWaiting(SortedSet<Integer> arrived) {
        return arrived.exists(number -> ofItsStream(arrived, number).nonEmpty());
    }

    private static Stream<Integer> missing(SortedSet<Integer> arrived, int number) {
        return Stream.range(0, number).filter(earlier -> !arrived.contains(earlier));
    }

    private static Stream<Integer> ofItsStream(SortedSet<Integer> arrived, int number) {
        return missing(arrived, number).filter(earlier -> earlier % STREAMS == number % STREAMS);
    }

    @Override
    public SortedSet<Integer> initial() {
        return TreeSet.empty();
    }

    @Override
    public SortedSet<Integer> next(SortedSet<Integer> memory, Label label) {
        return label.action() instanceof Action.Deliver deliver
                        && deliver.segment().packet() instanceof Packet.Udp(Datagram datagram)
                        && WorldFacts.delivers(label)
                ? memory.add(datagram.number())
                : memory;
    }
}
