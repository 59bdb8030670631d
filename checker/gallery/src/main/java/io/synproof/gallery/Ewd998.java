package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.Ewd998.State;
import io.synproof.gallery.Ewd998.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Termination detection by Safra (EWD998): as {@link Ewd840}, but messages take time. Each node
 * counts those it sent minus those it received, and the token adds up the counts.
 *
 * @param size the number of nodes
 * @param limit the greatest count of a node and the most messages under way to one: states beyond
 *     are left out, and those in which the token's sum is more than three times as much
 * @param variant the algorithm, or it with a mistake
 */
public record Ewd998(int size, int limit, Variant variant) implements Model<State, Step> {

    /** The algorithm, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** A node that receives a message does not turn black. */
        RECEIVER_STAYS_WHITE,
        /** Nobody counts messages. */
        NO_COUNTS
    }

    /**
     * A node.
     *
     * @param count messages sent minus messages received
     * @param pending messages under way to it
     */
    public record Node(boolean active, boolean black, int count, int pending) {
        private Node withActive(boolean now) {
            return new Node(now, black, count, pending);
        }

        private Node whitened() {
            return new Node(active, false, count, pending);
        }

        private Node counting(int messages) {
            return new Node(active, black, count + messages, pending);
        }

        private Node expecting() {
            return new Node(active, black, count, pending + 1);
        }

        private Node receiving(boolean blackens) {
            return new Node(true, black || blackens, count, pending - 1);
        }

        @Override
        public String toString() {
            return (black ? "black" : "white")
                    + (active ? " active " : " ")
                    + count
                    + (pending > 0 ? " (" + pending + " coming)" : "");
        }
    }

    /** The token: the node that has it, the sum of the counts, and its colour. */
    public record Token(int holder, int sum, boolean black) {}

    /** The nodes and the token. */
    public record State(List<Node> nodes, Token token) {

        /** Whether node 0 concludes that all nodes are at rest and no message is under way. */
        boolean isDetected() {
            Node first = nodes.getFirst();
            return token.holder() == 0
                    && !token.black()
                    && !first.black()
                    && !first.active()
                    && token.sum() + first.count() == 0;
        }

        boolean isTerminated() {
            return nodes.stream().noneMatch(node -> node.active() || node.pending() > 0);
        }
    }

    /** A step of the token or of a node. */
    public sealed interface Step {
        /** The token goes on from a node; from node 0, a new round begins. */
        record Pass(int node) implements Step {}

        /** An active node sends a message. */
        record Send(int from, int to) implements Step {}

        /** A message arrives. */
        record Receive(int node) implements Step {}

        /** An active node comes to rest. */
        record Rest(int node) implements Step {}
    }

    /** Any nodes may be active and black, and the token is anywhere, and black. */
    @Override
    public List<State> initialStates() {
        return IntStream.range(0, 1 << (2 * size))
                .mapToObj(bits -> Lists.of(
                        size,
                        i -> new Node((bits >> i & 1) == 1, (bits >> (size + i) & 1) == 1, 0, 0)))
                .flatMap(nodes -> IntStream.range(0, size)
                        .mapToObj(i -> new State(nodes, new Token(i, 0, true))))
                .toList();
    }

    @Override
    public Optional<Predicate<State>> constraint() {
        return Optional.of(state -> state.token().sum() <= 3 * limit
                && state.nodes().stream()
                        .allMatch(node -> node.count() <= limit && node.pending() <= limit));
    }

    @Override
    public List<Step> actions(State state) {
        return Stream.concat(
                        Stream.of(state.token().holder())
                                .filter(i -> mayPass(state, i))
                                .map(Step.Pass::new),
                        IntStream.range(0, size)
                                .boxed()
                                .flatMap(i -> work(i, state.nodes().get(i))))
                .toList();
    }

    private boolean mayPass(State state, int i) {
        Node node = state.nodes().get(i);
        Token token = state.token();
        return i > 0
                ? !node.active()
                : token.black() || node.black() || node.count() + token.sum() > 0;
    }

    private Stream<Step> work(int i, Node node) {
        Stream<Step> arrivals =
                node.pending() > 0 ? Stream.of(new Step.Receive(i)) : Stream.empty();
        Stream<Step> own = node.active()
                ? Stream.concat(
                        IntStream.range(0, size)
                                .filter(to -> to != i)
                                .mapToObj(to -> new Step.Send(i, to)),
                        Stream.of(new Step.Rest(i)))
                : Stream.empty();
        return Stream.concat(arrivals, own);
    }

    @Override
    public State next(State state, Step step) {
        List<Node> nodes = state.nodes();
        Token token = state.token();
        return switch (step) {
            case Step.Pass(int i) -> {
                Node node = nodes.get(i);
                Token passed = i == 0
                        ? new Token(size - 1, 0, false)
                        : new Token(
                                i - 1, token.sum() + node.count(), token.black() || node.black());
                yield new State(Lists.with(nodes, i, node.whitened()), passed);
            }
            case Step.Send(int from, int to) -> {
                List<Node> counted = Lists.with(nodes, from, nodes.get(from).counting(counted(1)));
                yield new State(Lists.with(counted, to, nodes.get(to).expecting()), token);
            }
            case Step.Receive(int i) -> {
                boolean blackens = variant != Variant.RECEIVER_STAYS_WHITE;
                Node after = nodes.get(i).receiving(blackens).counting(counted(-1));
                yield new State(Lists.with(nodes, i, after), token);
            }
            case Step.Rest(int i) ->
                new State(Lists.with(nodes, i, nodes.get(i).withActive(false)), token);
        };
    }

    private int counted(int messages) {
        return variant == Variant.NO_COUNTS ? 0 : messages;
    }

    @Override
    public boolean isProperEnd(State state) {
        return state.isDetected();
    }

    @Override
    public String describe(State state) {
        return state.nodes() + ", " + (state.token().black() ? "black" : "white") + " token at "
                + state.token().holder() + " with sum " + state.token().sum();
    }

    static final GalleryEntry<State, Step> ENTRY = new GalleryEntry<>(
            "ewd998",
            "Termination detection (EWD998)",
            "A token on a ring finds out that all nodes are at rest and no message is under way.",
            "E. W. Dijkstra, Shmuel Safra's version of termination detection (EWD998), 1987",
            new Sizes("nodes", 2, 3, 3),
            size -> new Ewd998(size, 1, Variant.RIGHT),
            List.of(
                    GalleryQuestion.never(
                            "no-false-alarm",
                            "node 0 never concludes that all is over while it is not",
                            state -> state.isDetected() && !state.isTerminated()),
                    GalleryQuestion.runs(
                            "when all is over, node 0 comes to know it",
                            Temporal.leadsTo("detection", State::isTerminated, State::isDetected),
                            List.of(Fairness.weak(
                                    "the token goes on if it always may",
                                    step -> step instanceof Step.Pass)))),
            List.of(
                    new Mistake<>(
                            "receiver-stays-white",
                            "A node that receives a message does not turn black.",
                            List.of("no-false-alarm", "detection"),
                            size -> new Ewd998(size, 1, Variant.RECEIVER_STAYS_WHITE)),
                    new Mistake<>(
                            "no-counts",
                            "Nobody counts messages, as if they took no time.",
                            List.of("no-false-alarm"),
                            size -> new Ewd998(size, 1, Variant.NO_COUNTS))));
}
