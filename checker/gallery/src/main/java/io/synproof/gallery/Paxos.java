package io.synproof.gallery;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.gallery.Paxos.Message;
import io.synproof.gallery.Paxos.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paxos: acceptors choose one value, whatever is lost, late or repeated. The first processes are
 * the proposers, each with the ballot of its number and, if it may, a value of its own; then come
 * the acceptors.
 *
 * @param acceptors the number of acceptors
 * @param variant the protocol, or it with a mistake
 */
public record Paxos(int acceptors, Variant variant)
        implements Protocol<Participant, Message, Unit, String> {
    /** The number of proposers, and of ballots. */
    private static final int PROPOSERS = 2;

    private static final int NONE = -1;

    /** The protocol, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** A proposer asks for its own value, whatever acceptors have voted for. */
        OWN_VALUE,
        /** An acceptor votes in a ballot although it has promised itself to a later one. */
        BREAKS_PROMISE
    }

    /** A vote for a value in a ballot, or none. */
    public record Vote(int ballot, int value) {
        private static final Vote NO = new Vote(NONE, NONE);

        private Vote later(Vote other) {
            return other.ballot > ballot ? other : this;
        }
    }

    /** A proposer or an acceptor. */
    public sealed interface Participant {

        /**
         * A proposer.
         *
         * @param promised the acceptors that follow it, in order
         * @param latest the latest vote that they told of
         */
        record Proposer(Progress progress, List<Integer> promised, Vote latest)
                implements Participant {}

        /** An acceptor: the ballot that it has promised itself to, and its last vote. */
        record Acceptor(int promised, Vote vote) implements Participant {}
    }

    /** The progress of a proposer. */
    public enum Progress {
        /** Nothing. */
        IDLE,
        /** It has asked for promises. */
        PREPARING,
        /** It has asked for votes. */
        PROPOSED
    }

    /** The kinds of message, in the order in which they are sent. */
    public enum Kind {
        /** A proposer asks for promises. */
        PREPARE,
        /** An acceptor promises, and tells of its last vote. */
        PROMISE,
        /** A proposer asks for votes for a value. */
        PROPOSE,
        /** An acceptor has voted. */
        VOTED
    }

    /**
     * A message.
     *
     * @param acceptor who sends it, or -1 if a proposer does
     * @param vote the vote that it tells of or asks for
     */
    public record Message(Kind kind, int ballot, int acceptor, Vote vote)
            implements Comparable<Message> {
        private static final Comparator<Message> ORDER = Comparator.comparing(Message::kind)
                .thenComparingInt(Message::ballot)
                .thenComparingInt(Message::acceptor)
                .thenComparingInt(message -> message.vote().ballot())
                .thenComparingInt(message -> message.vote().value());

        @Override
        public int compareTo(Message other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public CompositeState<Participant, Message, Unit> start() {
        Stream<Participant> all = Stream.concat(
                Stream.generate(() -> new Participant.Proposer(Progress.IDLE, List.of(), Vote.NO))
                        .limit(PROPOSERS),
                Stream.generate(() -> new Participant.Acceptor(NONE, Vote.NO)).limit(acceptors));
        return new CompositeState<>(all.toList(), List.of(), Unit.UNIT);
    }

    /** A set: what was sent once can arrive for ever, and each message is sent once at most. */
    @Override
    public Medium medium() {
        return Medium.set(PROPOSERS * (2 + 2 * acceptors));
    }

    @Override
    public List<Integer> recipients(Message message) {
        return switch (message.kind()) {
            case PREPARE, PROPOSE ->
                IntStream.range(PROPOSERS, PROPOSERS + acceptors).boxed().toList();
            case PROMISE -> List.of(message.ballot());
            case VOTED -> List.of();
        };
    }

    @Override
    public List<LocalMove<String, String, Participant, Message, Unit>> moves(
            int self, Participant process, Unit none) {
        return switch (process) {
            case Participant.Acceptor _ -> List.of();
            case Participant.Proposer(Progress progress, List<Integer> promised, Vote latest) ->
                switch (progress) {
                    case IDLE ->
                        List.of(move(
                                        "proposer " + self + " asks for promises",
                                        (Participant) new Participant.Proposer(
                                                Progress.PREPARING, promised, latest),
                                        none)
                                .sending(new Message(Kind.PREPARE, self, NONE, Vote.NO)));
                    case PREPARING ->
                        promised.size() * 2 > acceptors
                                ? List.of(propose(self, promised, latest))
                                : List.of();
                    case PROPOSED -> List.of();
                };
        };
    }

    private LocalMove<String, String, Participant, Message, Unit> propose(
            int self, List<Integer> promised, Vote latest) {
        boolean free = latest.equals(Vote.NO) || variant == Variant.OWN_VALUE;
        int value = free ? self : latest.value();
        return move(
                        "proposer " + self + " proposes value " + value,
                        (Participant) new Participant.Proposer(Progress.PROPOSED, promised, latest),
                        Unit.UNIT)
                .sending(new Message(Kind.PROPOSE, self, NONE, new Vote(self, value)));
    }

    @Override
    public List<LocalMove<String, String, Participant, Message, Unit>> arrivals(
            int self, Participant process, Unit none, Message message, int passed) {
        return switch (process) {
            case Participant.Proposer proposer -> learn(self, proposer, message);
            case Participant.Acceptor acceptor -> answer(self - PROPOSERS, acceptor, message);
        };
    }

    /** A proposer that has asked for votes is no longer interested in promises. */
    private List<LocalMove<String, String, Participant, Message, Unit>> learn(
            int self, Participant.Proposer proposer, Message promise) {
        if (proposer.progress() != Progress.PREPARING
                || proposer.promised().contains(promise.acceptor())) {
            return List.of();
        }
        List<Integer> promised = Stream.concat(
                        proposer.promised().stream(), Stream.of(promise.acceptor()))
                .sorted()
                .toList();
        return List.of(move(
                "proposer " + self + " has the promise of " + promise.acceptor(),
                new Participant.Proposer(
                        Progress.PREPARING, promised, proposer.latest().later(promise.vote())),
                Unit.UNIT));
    }

    private List<LocalMove<String, String, Participant, Message, Unit>> answer(
            int self, Participant.Acceptor acceptor, Message message) {
        int ballot = message.ballot();
        Vote vote = acceptor.vote();
        if (message.kind() == Kind.PREPARE) {
            return ballot > acceptor.promised()
                    ? List.of(move(
                                    "acceptor " + self + " promises to follow " + ballot,
                                    (Participant) new Participant.Acceptor(ballot, vote),
                                    Unit.UNIT)
                            .sending(new Message(Kind.PROMISE, ballot, self, vote)))
                    : List.of();
        }
        boolean may = ballot >= acceptor.promised() || variant == Variant.BREAKS_PROMISE;
        return may && ballot != vote.ballot()
                ? List.of(move(
                                "acceptor " + self + " votes for "
                                        + message.vote().value() + " in ballot " + ballot,
                                (Participant) new Participant.Acceptor(
                                        Math.max(ballot, acceptor.promised()), message.vote()),
                                Unit.UNIT)
                        .sending(new Message(Kind.VOTED, ballot, self, message.vote())))
                : List.of();
    }

    /** Each proposer tries once: a run may end without a choice. */
    @Override
    public boolean isProperEnd(CompositeState<Participant, Message, Unit> state) {
        return true;
    }

    @Override
    public String describe(CompositeState<Participant, Message, Unit> state) {
        return state.processes().stream()
                .filter(Participant.Acceptor.class::isInstance)
                .map(Participant.Acceptor.class::cast)
                .map(one -> "promised " + one.promised()
                        + (one.vote().equals(Vote.NO)
                                ? ""
                                : " voted " + one.vote().value() + " in "
                                        + one.vote().ballot()))
                .toList()
                .toString();
    }

    /** The values that a majority has voted for in some ballot, in order. */
    private static List<Integer> chosen(CompositeState<Participant, Message, Unit> state) {
        int acceptors = state.processes().size() - PROPOSERS;
        return IntStream.range(0, PROPOSERS)
                .mapToObj(ballot -> state.messages().stream()
                        .filter(one -> one.kind() == Kind.VOTED && one.ballot() == ballot)
                        .map(one -> one.vote().value())
                        .toList())
                .filter(votes -> votes.size() * 2 > acceptors)
                .map(List::getFirst)
                .distinct()
                .toList();
    }

    static final GalleryEntry<CompositeState<Participant, Message, Unit>, String> ENTRY =
            new GalleryEntry<>(
                    "paxos",
                    "Paxos",
                    "Computers agree on one value, although some may fail and messages be lost.",
                    "L. Lamport, The part-time parliament, 1998",
                    new Sizes("acceptors", 2, 3, 5),
                    size -> new Paxos(size, Variant.RIGHT),
                    List.of(
                            GalleryQuestion.never(
                                    "agreement",
                                    "no two values are chosen",
                                    state -> chosen(state).size() > 1),
                            GalleryQuestion.reachable(
                                    "choice",
                                    "the value of the later proposer can be chosen",
                                    state -> chosen(state).contains(1))),
                    List.of(
                            new Mistake<>(
                                    "own-value",
                                    "A proposer asks for its own value, whatever the acceptors"
                                            + " that follow it have voted for.",
                                    List.of("agreement"),
                                    size -> new Paxos(size, Variant.OWN_VALUE)),
                            new Mistake<>(
                                    "breaks-promise",
                                    "An acceptor votes in a ballot although it has promised itself"
                                            + " to a later one.",
                                    List.of("agreement"),
                                    size -> new Paxos(size, Variant.BREAKS_PROMISE))));
}
