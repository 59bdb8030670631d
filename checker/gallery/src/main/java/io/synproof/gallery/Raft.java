package io.synproof.gallery;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.gallery.Raft.Message;
import io.synproof.gallery.Raft.Server;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Raft: three servers elect a leader for each term, which makes the logs of the others like its
 * own. An entry is the term of the leader that added it, who adds one before it sends its whole
 * log: so only entries of its own term are committed for being at a majority. Each message may
 * arrive late, again or never.
 *
 * @param terms the number of terms
 * @param variant the protocol, or it with a mistake
 */
public record Raft(int terms, Variant variant) implements Protocol<Server, Message, Unit, String> {
    private static final int SERVERS = 3;
    private static final int NOBODY = -1;

    /** The protocol, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** A server does not remember that it has voted. */
        VOTES_TWICE,
        /** A server votes for whoever asks first, whatever the candidate's log. */
        IGNORES_LOGS
    }

    /** The roles of a server. */
    public enum Role {
        /** It does what the leader says. */
        FOLLOWER,
        /** It wants to lead. */
        CANDIDATE,
        /** It leads, in its term. */
        LEADER
    }

    /**
     * A server.
     *
     * @param vote the server that it has voted for in its term, or -1
     * @param committed how many entries of the log are committed
     * @param backing the servers that vote for it, or that have all of its log, in order
     */
    public record Server(
            Role role,
            int term,
            int vote,
            List<Integer> log,
            int committed,
            List<Integer> backing) {

        private int lastTerm() {
            return log.isEmpty() ? 0 : log.getLast();
        }

        private Server in(int newTerm) {
            return newTerm > term
                    ? new Server(Role.FOLLOWER, newTerm, NOBODY, log, committed, List.of())
                    : this;
        }

        private Server votingFor(int candidate) {
            return new Server(role, term, candidate, log, committed, backing);
        }

        private Server as(Role now, List<Integer> those) {
            return new Server(now, term, vote, log, committed, those);
        }

        private Server having(List<Integer> entries, int sure) {
            return new Server(role, term, vote, entries, sure, backing);
        }

        private boolean isBackedByMajority() {
            return backing.size() * 2 > SERVERS;
        }

        private List<Integer> committedLog() {
            return log.subList(0, committed);
        }

        @Override
        public String toString() {
            return role + " of " + term + " with " + log
                    + (committed > 0 ? ", committed " + committed : "");
        }
    }

    /** A message between servers. */
    public sealed interface Message extends Comparable<Message> {
        @Override
        default int compareTo(Message other) {
            return toString().compareTo(other.toString());
        }

        /** A candidate asks all others for their votes, and tells of the last entry of its log. */
        record AskVote(int term, int from, int lastTerm, int length) implements Message {}

        /** A server votes for a candidate. */
        record GiveVote(int term, int from, int to) implements Message {}

        /** A leader sends its log to all others, and how much of it is committed. */
        record Append(int term, int from, List<Integer> log, int committed) implements Message {}

        /** A server has so many entries of the leader's log. */
        record Have(int term, int from, int to, int length) implements Message {}
    }

    @Override
    public CompositeState<Server, Message, Unit> start() {
        Server fresh = new Server(Role.FOLLOWER, 0, NOBODY, List.of(), 0, List.of());
        return new CompositeState<>(Lists.of(SERVERS, _ -> fresh), List.of(), Unit.UNIT);
    }

    /** A set: what was sent once can arrive for ever. */
    @Override
    public Medium medium() {
        return Medium.set(1000);
    }

    @Override
    public List<Integer> recipients(Message message) {
        return switch (message) {
            case Message.AskVote ask -> others(ask.from());
            case Message.Append append -> others(append.from());
            case Message.GiveVote give -> List.of(give.to());
            case Message.Have have -> List.of(have.to());
        };
    }

    private static List<Integer> others(int self) {
        return IntStream.range(0, SERVERS).filter(i -> i != self).boxed().toList();
    }

    /** A follower or candidate loses patience; a leader adds its entry. */
    @Override
    public List<LocalMove<String, String, Server, Message, Unit>> moves(
            int self, Server me, Unit none) {
        if (me.role() == Role.LEADER) {
            return me.lastTerm() == me.term() ? List.of() : List.of(add(self, me));
        }
        if (me.term() == terms) {
            return List.of();
        }
        Server candidate = me.in(me.term() + 1).votingFor(self).as(Role.CANDIDATE, List.of(self));
        return List.of(move(self + " asks for votes in term " + candidate.term(), candidate, none)
                .sending(new Message.AskVote(
                        candidate.term(), self, me.lastTerm(), me.log().size())));
    }

    private LocalMove<String, String, Server, Message, Unit> add(int self, Server me) {
        List<Integer> longer = plus(me.log(), me.term());
        Server after = me.having(longer, me.committed()).as(Role.LEADER, List.of(self));
        return move(self + " adds an entry", after, Unit.UNIT).sending(append(self, after));
    }

    private static Message append(int self, Server leader) {
        return new Message.Append(leader.term(), self, leader.log(), leader.committed());
    }

    @Override
    public List<LocalMove<String, String, Server, Message, Unit>> arrivals(
            int self, Server me, Unit none, Message message, int passed) {
        return switch (message) {
            case Message.AskVote ask -> asked(self, me, ask);
            case Message.GiveVote give -> elected(self, me, give);
            case Message.Append append -> appended(self, me, append);
            case Message.Have have -> acknowledged(self, me, have);
        };
    }

    private List<LocalMove<String, String, Server, Message, Unit>> asked(
            int self, Server me, Message.AskVote ask) {
        Server now = me.in(ask.term());
        boolean free = now.vote() == NOBODY || variant == Variant.VOTES_TWICE;
        boolean upToDate = ask.lastTerm() > now.lastTerm()
                || (ask.lastTerm() == now.lastTerm()
                        && ask.length() >= now.log().size())
                || variant == Variant.IGNORES_LOGS;
        if (ask.term() == now.term() && now.role() == Role.FOLLOWER && free && upToDate) {
            return List.of(move(
                            self + " votes for " + ask.from() + " in term " + ask.term(),
                            now.votingFor(ask.from()),
                            Unit.UNIT)
                    .sending(new Message.GiveVote(ask.term(), self, ask.from())));
        }
        return ask.term() > me.term()
                ? List.of(move(
                        self + " learns of term " + ask.term() + " from " + ask.from(),
                        now,
                        Unit.UNIT))
                : List.of();
    }

    private List<LocalMove<String, String, Server, Message, Unit>> elected(
            int self, Server me, Message.GiveVote give) {
        if (me.role() != Role.CANDIDATE || give.term() != me.term()) {
            return List.of();
        }
        Server voted = me.as(Role.CANDIDATE, plus(me.backing(), give.from()));
        String action = self + " has the vote of " + give.from() + " in term " + give.term();
        if (!voted.isBackedByMajority()) {
            return List.of(move(action, voted, Unit.UNIT));
        }
        return List.of(
                move(action + " and leads", voted.as(Role.LEADER, List.of(self)), Unit.UNIT));
    }

    private List<LocalMove<String, String, Server, Message, Unit>> appended(
            int self, Server me, Message.Append append) {
        if (append.term() < me.term()) {
            return List.of();
        }
        Server now = me.in(append.term()).as(Role.FOLLOWER, List.of());
        List<Integer> log = startsWith(now.log(), append.log()) ? now.log() : append.log();
        return List.of(move(
                        self + " takes " + append.log() + " of leader " + append.from() + ", "
                                + append.committed() + " committed",
                        now.having(log, Math.max(now.committed(), append.committed())),
                        Unit.UNIT)
                .sending(new Message.Have(
                        append.term(), self, append.from(), append.log().size())));
    }

    /** A leader commits what a majority has. */
    private List<LocalMove<String, String, Server, Message, Unit>> acknowledged(
            int self, Server me, Message.Have have) {
        if (me.role() != Role.LEADER
                || have.term() != me.term()
                || have.length() != me.log().size()) {
            return List.of();
        }
        Server backed = me.as(Role.LEADER, plus(me.backing(), have.from()));
        String action = self + " knows that " + have.from() + " has " + have.length();
        if (!backed.isBackedByMajority() || me.committed() == me.log().size()) {
            return List.of(move(action, backed, Unit.UNIT));
        }
        Server sure = backed.having(me.log(), me.log().size());
        return List.of(move(action + " and commits", sure, Unit.UNIT).sending(append(self, sure)));
    }

    private static List<Integer> plus(List<Integer> some, int one) {
        return some.contains(one)
                ? some
                : Stream.concat(some.stream(), Stream.of(one)).sorted().toList();
    }

    private static boolean startsWith(List<Integer> all, List<Integer> some) {
        return some.size() <= all.size() && all.subList(0, some.size()).equals(some);
    }

    /** Terms come to an end here, and with them each run. */
    @Override
    public boolean isProperEnd(CompositeState<Server, Message, Unit> state) {
        return true;
    }

    @Override
    public String describe(CompositeState<Server, Message, Unit> state) {
        return state.processes().toString();
    }

    private static Stream<Server> leaders(CompositeState<Server, Message, Unit> state) {
        return state.processes().stream().filter(one -> one.role() == Role.LEADER);
    }

    private static boolean hasAll(Server leader, Server other) {
        return other.term() > leader.term() || startsWith(leader.log(), other.committedLog());
    }

    private static boolean agree(Server one, Server other) {
        return startsWith(one.committedLog(), other.committedLog())
                || startsWith(other.committedLog(), one.committedLog());
    }

    static final GalleryEntry<CompositeState<Server, Message, Unit>, String> ENTRY =
            new GalleryEntry<>(
                    "raft",
                    "Raft: leader election and log replication",
                    "Three servers keep the same log, although one may fail and messages be lost.",
                    "D. Ongaro, J. Ousterhout, In search of an understandable consensus algorithm,"
                            + " 2014",
                    new Sizes("terms", 1, 2, 3),
                    size -> new Raft(size, Variant.RIGHT),
                    List.of(
                            GalleryQuestion.always(
                                    "election-safety",
                                    "no term has two leaders",
                                    state -> leaders(state)
                                                    .map(Server::term)
                                                    .distinct()
                                                    .count()
                                            == leaders(state).count()),
                            GalleryQuestion.always(
                                    "leader-completeness",
                                    "a leader has all entries committed in its term or before",
                                    state -> leaders(state)
                                            .allMatch(leader -> state.processes().stream()
                                                    .allMatch(other -> hasAll(leader, other)))),
                            GalleryQuestion.always(
                                    "agreement",
                                    "no two servers have committed different entries",
                                    state -> state.processes().stream()
                                            .allMatch(one -> state.processes().stream()
                                                    .allMatch(other -> agree(one, other)))),
                            GalleryQuestion.reachable(
                                    "progress",
                                    "all servers can commit an entry",
                                    state -> state.processes().stream()
                                            .allMatch(one -> one.committed() > 0))),
                    List.of(
                            new Mistake<>(
                                    "votes-twice",
                                    "A server does not remember that it has voted in this term.",
                                    List.of("election-safety", "leader-completeness"),
                                    size -> new Raft(size, Variant.VOTES_TWICE)),
                            new Mistake<>(
                                    "ignores-logs",
                                    "A server votes for a candidate whose log lacks entries that"
                                            + " its own has.",
                                    List.of("leader-completeness", "agreement"),
                                    size -> new Raft(size, Variant.IGNORES_LOGS))));
}
