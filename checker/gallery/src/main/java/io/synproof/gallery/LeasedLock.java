package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.gallery.LeasedLock.State;
import io.synproof.gallery.LeasedLock.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lock with leases: a server lends it for {@link #LEASE} ticks of the clock. Whoever has it
 * writes to a store, and a write may arrive long after the lease has ended; so each lease has a
 * token, and the store refuses a write with a lower token than one before.
 *
 * @param clients the number of clients
 * @param variant the service, or it with a mistake
 */
public record LeasedLock(int clients, Variant variant) implements Model<State, Step> {
    /** The ticks that a lease lasts. */
    private static final int LEASE = 2;

    /** The number of leases. */
    private static final int LEASES = 3;

    /** The service, and what may be wrong with it. */
    public enum Variant {
        /** As it is meant. */
        RIGHT,
        /** The store takes every write. */
        NO_FENCE,
        /** A client counts its lease from the moment in which it hears of it. */
        FROM_ARRIVAL,
        /** The clocks of clients may miss ticks. */
        SLOW_CLOCKS
    }

    /** The phases of a client. */
    public enum Phase {
        /** It does without the lock. */
        IDLE,
        /** It has asked for it. */
        ASKING,
        /** It was granted a lease, and does not know it yet. */
        GRANTED,
        /** It knows that it has the lock. */
        HOLDING
    }

    /**
     * A client.
     *
     * @param left the ticks until its lease ends, by its own clock
     * @param token that of its lease, or 0
     * @param writing the token of its write that is under way, or 0
     */
    public record Client(Phase phase, int left, int token, int writing) {
        private static final Client NEW = new Client(Phase.IDLE, 0, 0, 0);

        private Client idle() {
            return new Client(Phase.IDLE, 0, 0, writing);
        }

        private Client in(Phase now, int ticks, int lease) {
            return new Client(now, ticks, lease, writing);
        }

        private Client withWrite(int number) {
            return new Client(phase, left, token, number);
        }

        @Override
        public String toString() {
            return phase
                    + (phase == Phase.HOLDING ? " token " + token + " for " + left : "")
                    + (writing > 0 ? ", write " + writing + " under way" : "");
        }
    }

    /**
     * A state.
     *
     * @param lent the ticks until the server may lend the lock again
     * @param token that of the last lease
     * @param highest the highest token of a write that the store has taken
     * @param stale whether the store has taken a write after one with a higher token
     */
    public record State(List<Client> clients, int lent, int token, int highest, boolean stale) {
        private State with(int i, Client client) {
            return new State(Lists.with(clients, i, client), lent, token, highest, stale);
        }
    }

    /** A step: time passes, or something happens at one client. */
    public sealed interface Step {
        /** All clocks advance; those of the clients in this set of bits do not. */
        record Tick(int missing) implements Step {
            @Override
            public String toString() {
                return "clocks tick"
                        + IntStream.range(0, Integer.SIZE)
                                .filter(i -> (missing >> i & 1) == 1)
                                .mapToObj(i -> ", but not that of client " + i)
                                .collect(Collectors.joining());
            }
        }

        /** An event at a client. */
        record Of(int client, Event event) implements Step {
            @Override
            public String toString() {
                return "client " + client + " " + event.words;
            }
        }
    }

    /** The kinds of event at a client. */
    public enum Event {
        /** It asks for the lock. */
        ASKS("asks for the lock"),
        /** The server lends it the lock. */
        IS_GRANTED("is granted a lease"),
        /** It hears that it has the lock. */
        HEARS("hears of its lease"),
        /** It sends a write to the store. */
        WRITES("sends a write to the store"),
        /** Its write arrives there. */
        HAS_WRITTEN("has its write arrive at the store");

        private final String words;

        Event(String words) {
            this.words = words;
        }
    }

    @Override
    public List<State> initialStates() {
        return List.of(new State(Lists.of(clients, _ -> Client.NEW), 0, 0, 0, false));
    }

    @Override
    public List<Step> actions(State state) {
        int sets = variant == Variant.SLOW_CLOCKS ? 1 << clients : 1;
        return Stream.<Step>concat(
                        IntStream.range(0, sets).mapToObj(Step.Tick::new),
                        IntStream.range(0, clients)
                                .boxed()
                                .flatMap(i -> Stream.of(Event.values())
                                        .filter(event ->
                                                may(state, state.clients().get(i), event))
                                        .map(event -> new Step.Of(i, event))))
                .toList();
    }

    private static boolean may(State state, Client client, Event event) {
        return switch (event) {
            case ASKS -> client.phase() == Phase.IDLE;
            case IS_GRANTED ->
                client.phase() == Phase.ASKING && state.lent() == 0 && state.token() < LEASES;
            case HEARS -> client.phase() == Phase.GRANTED;
            case WRITES -> client.phase() == Phase.HOLDING && client.writing() == 0;
            case HAS_WRITTEN -> client.writing() > 0;
        };
    }

    @Override
    public State next(State state, Step step) {
        return switch (step) {
            case Step.Tick(int missing) -> tick(state, missing);
            case Step.Of(int i, Event event) ->
                happens(state, i, state.clients().get(i), event);
        };
    }

    /** A client that has not heard of a lease counts, too: how much of one would be left. */
    private static State tick(State state, int missing) {
        List<Client> later = Lists.of(state.clients().size(), i -> {
            Client client = state.clients().get(i);
            return (missing >> i & 1) == 1 ? client : ticked(client);
        });
        int lent = Math.max(0, state.lent() - 1);
        return new State(later, lent, state.token(), state.highest(), state.stale());
    }

    private static Client ticked(Client client) {
        int left = Math.max(0, client.left() - 1);
        return client.phase() == Phase.HOLDING && left == 0
                ? client.idle()
                : client.in(client.phase(), left, client.token());
    }

    private State happens(State state, int i, Client client, Event event) {
        return switch (event) {
            case ASKS -> state.with(i, client.in(Phase.ASKING, LEASE, 0));
            case IS_GRANTED -> {
                int token = state.token() + 1;
                State lent = state.with(i, client.in(Phase.GRANTED, client.left(), token));
                yield new State(lent.clients(), LEASE, token, lent.highest(), lent.stale());
            }
            case HEARS -> {
                int left = variant == Variant.FROM_ARRIVAL ? LEASE : client.left();
                yield state.with(
                        i,
                        left == 0 ? client.idle() : client.in(Phase.HOLDING, left, client.token()));
            }
            case WRITES -> state.with(i, client.withWrite(client.token()));
            case HAS_WRITTEN -> arrived(state.with(i, client.withWrite(0)), client.writing());
        };
    }

    private State arrived(State state, int token) {
        boolean late = token < state.highest();
        return late && variant != Variant.NO_FENCE
                ? state
                : new State(
                        state.clients(),
                        state.lent(),
                        state.token(),
                        Math.max(token, state.highest()),
                        state.stale() || late);
    }

    @Override
    public String kind(Step step) {
        return switch (step) {
            case Step.Tick _ -> "TICK";
            case Step.Of(int _, Event event) -> event.name();
        };
    }

    @Override
    public String describe(State state) {
        return state.clients() + ", server: "
                + (state.lent() > 0 ? "lent for " + state.lent() : "free")
                + ", store: token " + state.highest() + (state.stale() ? ", then an older" : "");
    }

    static final GalleryEntry<State, Step> ENTRY = new GalleryEntry<>(
            "leased-lock",
            "A lock with leases and fencing tokens",
            "Clients borrow a lock for a time, so that one that crashes does not keep it for ever.",
            "C. Gray, D. Cheriton, Leases: an efficient fault-tolerant mechanism for distributed"
                    + " file cache consistency, 1989; M. Burrows, The Chubby lock service, 2006",
            new Sizes("clients", 1, 2, 3),
            size -> new LeasedLock(size, Variant.RIGHT),
            List.of(
                    GalleryQuestion.never(
                            "exclusion",
                            "no two clients believe at once that they have the lock",
                            state -> state.clients().stream()
                                            .filter(one -> one.phase() == Phase.HOLDING)
                                            .count()
                                    > 1),
                    GalleryQuestion.never(
                            "order",
                            "the store takes no write of an older lease after one of a newer",
                            State::stale),
                    GalleryQuestion.reachable(
                            "use",
                            "a write of the last lease can be taken",
                            state -> state.highest() == LEASES)),
            List.of(
                    new Mistake<>(
                            "no-fence",
                            "The store takes every write, whatever its token.",
                            List.of("order"),
                            size -> new LeasedLock(size, Variant.NO_FENCE)),
                    new Mistake<>(
                            "from-arrival",
                            "A client counts its lease from when it hears of it, not from when it"
                                    + " asked.",
                            List.of("exclusion"),
                            size -> new LeasedLock(size, Variant.FROM_ARRIVAL)),
                    new Mistake<>(
                            "slow-clocks",
                            "The clock of a client may miss ticks.",
                            List.of("exclusion"),
                            size -> new LeasedLock(size, Variant.SLOW_CLOCKS))));
}
