package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.gallery.ChainReplication.State;
import io.synproof.gallery.ChainReplication.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chain replication: updates enter at the head of a chain of servers and go down to the tail, which
 * answers them. Servers may crash, all but one; a master mends the chain at once.
 *
 * @param servers the number of servers
 * @param variant the protocol, or it with a mistake
 */
public record ChainReplication(int servers, Variant variant) implements Model<State, Step> {
    /** The number of updates. */
    private static final int UPDATES = 3;

    /** The protocol, and what may be wrong with it. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** What was under way to a crashed server is not sent again to the one after it. */
        NOT_SENT_AGAIN,
        /** The head answers an update as soon as it has it. */
        HEAD_ANSWERS
    }

    /**
     * A server.
     *
     * @param log the updates that it has, in order
     * @param coming those under way to it, in order
     */
    public record Server(String name, List<Integer> log, List<Integer> coming) {
        private Server receiving(int update) {
            return new Server(name, plus(log, update), coming.subList(1, coming.size()));
        }

        private Server expecting(List<Integer> updates) {
            return new Server(name, log, updates);
        }

        @Override
        public String toString() {
            return name + " " + log + (coming.isEmpty() ? "" : " (coming " + coming + ")");
        }
    }

    /**
     * A state.
     *
     * @param chain the servers that have not crashed, the head first
     * @param requested how many updates clients have sent
     * @param answered the updates that were answered, in order
     */
    public record State(List<Server> chain, int requested, List<Integer> answered) {
        private State with(int place, Server server) {
            return new State(Lists.with(chain, place, server), requested, answered);
        }

        private State answering(int update) {
            return new State(chain, requested, plus(answered, update));
        }
    }

    /** A step: an update or a crash. */
    public sealed interface Step {
        /** A client sends an update to the head. */
        record Request(int update) implements Step {
            @Override
            public String toString() {
                return "a client sends update " + update;
            }
        }

        /** A server takes what is coming to it. */
        record Take(String server, int update) implements Step {
            @Override
            public String toString() {
                return server + " takes update " + update;
            }
        }

        /** A server crashes. */
        record Crash(String server) implements Step {
            @Override
            public String toString() {
                return server + " crashes";
            }
        }
    }

    private static List<Integer> plus(List<Integer> updates, int update) {
        return Stream.concat(updates.stream(), Stream.of(update)).toList();
    }

    @Override
    public List<State> initialStates() {
        List<Server> chain = Lists.of(
                servers, i -> new Server(String.valueOf((char) ('A' + i)), List.of(), List.of()));
        return List.of(new State(chain, 0, List.of()));
    }

    @Override
    public List<Step> actions(State state) {
        Stream<Step> requests = state.requested() < UPDATES
                ? Stream.of(new Step.Request(state.requested() + 1))
                : Stream.empty();
        Stream<Step> taken = state.chain().stream()
                .filter(server -> !server.coming().isEmpty())
                .map(server -> new Step.Take(server.name(), server.coming().getFirst()));
        Stream<Step> crashes = state.chain().stream()
                .filter(_ -> state.chain().size() > 1)
                .map(server -> new Step.Crash(server.name()));
        return Stream.of(requests, taken, crashes).flatMap(steps -> steps).toList();
    }

    @Override
    public State next(State state, Step step) {
        return switch (step) {
            case Step.Request(int update) -> {
                Server head = state.chain().getFirst();
                State sent = state.with(0, head.expecting(plus(head.coming(), update)));
                yield new State(sent.chain(), update, sent.answered());
            }
            case Step.Take(String server, int update) -> take(state, place(state, server), update);
            case Step.Crash(String server) -> crash(state, place(state, server));
        };
    }

    private static int place(State state, String name) {
        return IntStream.range(0, state.chain().size())
                .filter(i -> state.chain().get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The server passes the update on; the one that has to, answers it. */
    private State take(State state, int i, int update) {
        State taken = state.with(i, state.chain().get(i).receiving(update));
        boolean isTail = i == state.chain().size() - 1;
        boolean answers = variant == Variant.HEAD_ANSWERS ? i == 0 : isTail;
        State answered = answers ? taken.answering(update) : taken;
        if (isTail) {
            return answered;
        }
        Server below = answered.chain().get(i + 1);
        return answered.with(i + 1, below.expecting(plus(below.coming(), update)));
    }

    /** The servers above and below are linked; what was under way on the broken links is lost. */
    private State crash(State state, int i) {
        List<Server> left = Stream.concat(
                        state.chain().stream().limit(i), state.chain().stream().skip(i + 1))
                .toList();
        if (i == left.size()) {
            List<Integer> now = left.getLast().log();
            return new State(
                    left,
                    state.requested(),
                    variant == Variant.HEAD_ANSWERS ? state.answered() : now);
        }
        Server below = left.get(i);
        List<Integer> again = i == 0 || variant == Variant.NOT_SENT_AGAIN
                ? List.of()
                : left.get(i - 1).log().stream().skip(below.log().size()).toList();
        return new State(
                Lists.with(left, i, below.expecting(again)), state.requested(), state.answered());
    }

    @Override
    public boolean isProperEnd(State state) {
        return true;
    }

    @Override
    public String describe(State state) {
        return state.chain() + ", answered " + state.answered();
    }

    private static boolean isPrefix(List<Integer> some, List<Integer> all) {
        return some.size() <= all.size() && all.subList(0, some.size()).equals(some);
    }

    static final GalleryEntry<State, Step> ENTRY = new GalleryEntry<>(
            "chain-replication",
            "Chain replication",
            "Servers in a chain keep copies of data, and lose nothing that was answered.",
            "R. van Renesse, F. B. Schneider, Chain replication for supporting high throughput and"
                    + " availability, 2004",
            new Sizes("servers", 2, 3, 4),
            size -> new ChainReplication(size, Variant.RIGHT),
            List.of(
                    GalleryQuestion.always(
                            "nothing-lost",
                            "the head has the updates that were answered, in their order",
                            state -> isPrefix(
                                    state.answered(), state.chain().getFirst().log())),
                    GalleryQuestion.always(
                            "same-history",
                            "the updates of a server are the first of those of the one above",
                            state -> IntStream.range(1, state.chain().size())
                                    .allMatch(i -> isPrefix(
                                            state.chain().get(i).log(),
                                            state.chain().get(i - 1).log())))),
            List.of(
                    new Mistake<>(
                            "not-sent-again",
                            "What a crashed server has not passed on is not sent again to the one"
                                    + " after it.",
                            List.of("nothing-lost", "same-history"),
                            size -> new ChainReplication(size, Variant.NOT_SENT_AGAIN)),
                    new Mistake<>(
                            "head-answers",
                            "The head answers an update as soon as it has it.",
                            List.of("nothing-lost"),
                            size -> new ChainReplication(size, Variant.HEAD_ANSWERS))));
}
