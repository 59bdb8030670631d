package io.synproof.properties.reality.kernel.converse;

import static io.synproof.model.segment.Control.ACK;
import static io.synproof.model.segment.Control.FIN_ACK;
import static io.synproof.model.segment.Control.RST;
import static io.synproof.model.segment.Control.RST_ACK;
import static io.synproof.model.segment.Control.SYN;
import static io.synproof.model.segment.Control.SYN_ACK;

import io.synproof.model.segment.Control;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * The schedules that are drawn: a way into one of the eleven states, talk on the way, and then
 * anything. The weights of the ways are such that each class of segments meets each state often.
 */
final class DrawnSchedules {
    private static final int MOST_TALK = 3;
    private static final int MOST_MOVES = 12;
    private static final int FEWEST_MOVES = 2;
    private static final long NUMBERS = 1L << 32;

    private DrawnSchedules() {}

    private static Move call(Move.Kind kind) {
        return new Move.Call(kind);
    }

    private static Move next(Control control, AckPlace ack) {
        return new Move.Inject(control, SeqPlace.NEXT, ack);
    }

    /**
     * A way to open a connection.
     *
     * @param listens whether the user listens
     * @param moves the moves
     */
    private record Opening(boolean listens, List<Move> moves) {}

    private static final Move ACCEPT = call(Move.Kind.ACCEPT);
    private static final Move CONNECT = call(Move.Kind.CONNECT);
    private static final Move PEER_SYN = next(SYN, AckPlace.NXT);
    private static final Move ALL_ACKED = next(ACK, AckPlace.NXT);

    private static final List<Opening> NO_CONNECTION =
            List.of(new Opening(true, List.of()), new Opening(false, List.of()));

    private static final List<Opening> HALF_OPEN = List.of(
            new Opening(false, List.of(CONNECT)),
            new Opening(true, List.of(PEER_SYN)),
            new Opening(false, List.of(CONNECT, PEER_SYN)));

    private static final List<Opening> OPEN_WITH_USER = List.of(
            new Opening(true, List.of(PEER_SYN, ALL_ACKED, ACCEPT)),
            new Opening(false, List.of(CONNECT, next(SYN_ACK, AckPlace.NXT))),
            new Opening(false, List.of(CONNECT, PEER_SYN, ALL_ACKED)));

    private static final List<Opening> OPEN = Stream.concat(
                    OPEN_WITH_USER.stream(),
                    Stream.of(new Opening(true, List.of(PEER_SYN, ALL_ACKED))))
            .toList();

    private static final Move STRANGER = call(Move.Kind.STRANGER);

    /** Others fill the queue before the SYN arrives, before its last acknowledgment, or behind. */
    private static final List<Opening> CROWDED = List.of(
            new Opening(true, List.of(STRANGER, STRANGER, STRANGER, PEER_SYN)),
            new Opening(true, List.of(STRANGER, STRANGER, PEER_SYN, STRANGER, ALL_ACKED)),
            new Opening(true, List.of(PEER_SYN, STRANGER, STRANGER, STRANGER, ALL_ACKED)),
            new Opening(
                    true,
                    List.of(
                            STRANGER,
                            PEER_SYN,
                            ALL_ACKED,
                            STRANGER,
                            next(RST, AckPlace.NXT),
                            PEER_SYN)));

    private static final Move FIN_OF_NOTHING = next(FIN_ACK, AckPlace.UNA);
    private static final Move FIN_OF_ALL = next(FIN_ACK, AckPlace.NXT);

    private static final Move FILLING =
            new Move.Inject(ACK, SeqPlace.NEXT, AckPlace.NXT, Move.Inject.FILLING);

    /** Text that nobody reads, until the window is closed. */
    private static final List<Move> UNREAD = Collections.nCopies(7, FILLING);

    private static List<List<Move>> closings(Move close) {
        return List.of(
                List.of(close),
                List.of(close, ALL_ACKED),
                List.of(close, FIN_OF_NOTHING),
                List.of(close, ALL_ACKED, FIN_OF_ALL),
                List.of(close, FIN_OF_NOTHING, ALL_ACKED),
                List.of(close, FIN_OF_ALL),
                List.of(FIN_OF_ALL),
                List.of(FIN_OF_ALL, close),
                List.of(FIN_OF_ALL, close, ALL_ACKED));
    }

    /** All schedules. */
    static Arbitrary<Schedule> all() {
        Arbitrary<List<Move>> tail =
                anything().list().ofMinSize(FEWEST_MOVES).ofMaxSize(MOST_MOVES);
        Arbitrary<Opening> beginnings = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(NO_CONNECTION)),
                Tuple.of(4, Arbitraries.of(HALF_OPEN)),
                Tuple.of(3, Arbitraries.of(OPEN)),
                Tuple.of(1, Arbitraries.of(CROWDED)),
                Tuple.of(2, full()),
                Tuple.of(17, closing()));
        return Combinators.combine(beginnings, number(), number(), offers(), tail)
                .as((opening, iss, irs, offers, moves) -> new Schedule(
                        opening.listens(), iss, irs, offers, joined(opening.moves(), moves)));
    }

    private static io.vavr.collection.List<Move> joined(List<Move> one, List<Move> other) {
        return io.vavr.collection.List.ofAll(one).appendAll(other);
    }

    private static Arbitrary<Opening> closing() {
        return Combinators.combine(
                        Arbitraries.of(OPEN_WITH_USER), talk().list().ofMaxSize(MOST_TALK), ways())
                .as(DrawnSchedules::opening);
    }

    private static Arbitrary<List<Move>> ways() {
        return Arbitraries.of(Stream.of(Move.Kind.SHUTDOWN, Move.Kind.CLOSE)
                .flatMap(kind -> closings(call(kind)).stream())
                .toList());
    }

    private static Opening opening(Opening opening, List<Move> talk, List<Move> way) {
        return new Opening(
                opening.listens(),
                Stream.of(opening.moves(), talk, way).flatMap(List::stream).toList());
    }

    /** A connection whose user does not read until the window is closed; half of them end. */
    private static Arbitrary<Opening> full() {
        return Combinators.combine(
                        Arbitraries.of(OPEN),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(List.<Move>of())),
                                Tuple.of(1, ways())))
                .as((opening, way) -> opening(opening, UNREAD, way));
    }

    private static Arbitrary<Offers> offers() {
        Arbitrary<Boolean> either = Arbitraries.of(false, true);
        Arbitrary<Offer> offer = Combinators.combine(either, either).as(Offer::new);
        return Combinators.combine(offer, offer).as(Offers::new);
    }

    /** Numbers, half of them just before they begin again. */
    private static Arbitrary<Long> number() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.longs().between(0, NUMBERS - 1)),
                Tuple.of(1, Arbitraries.longs().between(NUMBERS - 2_000, NUMBERS - 1)));
    }

    /** What two ends say to each other that mean well. */
    private static Arbitrary<Move> talk() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        octets().map(length ->
                                new Move.Inject(ACK, SeqPlace.NEXT, AckPlace.NXT, length))),
                Tuple.of(3, octets().map(length -> new Move.Call(Move.Kind.SEND, length))),
                Tuple.of(2, Arbitraries.just(call(Move.Kind.RECEIVE))),
                Tuple.of(1, Arbitraries.just(ALL_ACKED)));
    }

    private static Arbitrary<Integer> octets() {
        return Arbitraries.of(1, 2, 10, 100, 500);
    }

    private static Arbitrary<Move> anything() {
        return Arbitraries.frequencyOf(
                Tuple.of(15, segment()),
                Tuple.of(2, island()),
                Tuple.of(1, Arbitraries.just(FILLING)),
                Tuple.of(3, talk()),
                Tuple.of(2, anyCall()));
    }

    /** Text behind a gap. */
    private static Arbitrary<Move> island() {
        return Combinators.combine(
                        Arbitraries.of(SeqPlace.AHEAD, SeqPlace.FURTHER, SeqPlace.BEHIND_HELD),
                        octets())
                .as((place, length) -> new Move.Inject(ACK, place, AckPlace.NXT, length));
    }

    private static Arbitrary<Move> anyCall() {
        return Arbitraries.of(Arrays.stream(Move.Kind.values())
                        .filter(kind -> kind != Move.Kind.SEND)
                        .toList())
                .map(Move.Call::new);
    }

    private static Arbitrary<Move> segment() {
        return Combinators.combine(
                        Arbitraries.of(ACK, ACK, FIN_ACK, RST, RST_ACK, SYN, SYN_ACK),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(SeqPlace.values())),
                                Tuple.of(1, Arbitraries.of(SeqPlace.NEXT))),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(AckPlace.values())),
                                Tuple.of(1, Arbitraries.of(AckPlace.NXT, AckPlace.UNA))),
                        Arbitraries.of(0, 0, 0, 1, 2, 10, 1_000))
                .as(DrawnSchedules::segment);
    }

    private static Move segment(Control control, SeqPlace seq, AckPlace ack, int octets) {
        boolean carries = control == ACK || control == FIN_ACK;
        return new Move.Inject(control, seq, ack, carries ? octets : 0);
    }
}
