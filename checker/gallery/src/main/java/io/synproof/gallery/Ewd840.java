package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.Ewd840.State;
import io.synproof.gallery.Ewd840.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Termination detection by Dijkstra, Feijen and van Gasteren (EWD840): a token goes round a ring of
 * nodes, from node 0 to the last one and down again, and looks whether all are at rest. Messages
 * arrive in the step that sends them.
 *
 * @param size the number of nodes
 * @param variant the algorithm, or it with a mistake
 */
public record Ewd840(int size, Variant variant) implements Model<State, Step> {

    /** The algorithm, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** A node that wakes one with a higher number does not turn black. */
        SENDER_STAYS_WHITE,
        /** A node that has passed the token on does not turn white. */
        STAYS_BLACK
    }

    /** A node: whether it works, and its colour. */
    public record Node(boolean active, boolean black) {
        @Override
        public String toString() {
            return (black ? "black" : "white") + (active ? " active" : "");
        }
    }

    /** The nodes, the node that has the token, and the colour of the token. */
    public record State(List<Node> nodes, int holder, boolean blackToken) {
        private State with(int i, boolean active, boolean black) {
            return new State(Lists.with(nodes, i, new Node(active, black)), holder, blackToken);
        }

        /** Whether node 0 concludes that all nodes are at rest. */
        boolean isDetected() {
            Node first = nodes.getFirst();
            return holder == 0 && !blackToken && !first.black() && !first.active();
        }

        boolean isTerminated() {
            return nodes.stream().noneMatch(Node::active);
        }
    }

    /** A step of the token or of a node. */
    public sealed interface Step {
        /** The token goes on from a node; from node 0, a new round begins. */
        record Pass(int node) implements Step {}

        /** An active node wakes another. */
        record Wake(int from, int to) implements Step {}

        /** An active node comes to rest. */
        record Rest(int node) implements Step {}
    }

    /** Any nodes may be active and black, and the token is anywhere, and black. */
    @Override
    public List<State> initialStates() {
        return IntStream.range(0, 1 << (2 * size))
                .mapToObj(bits -> Lists.of(
                        size, i -> new Node((bits >> i & 1) == 1, (bits >> (size + i) & 1) == 1)))
                .flatMap(nodes -> IntStream.range(0, size).mapToObj(i -> new State(nodes, i, true)))
                .toList();
    }

    @Override
    public List<Step> actions(State state) {
        return Stream.concat(
                        Stream.of(state.holder())
                                .filter(i -> mayPass(state, state.nodes().get(i)))
                                .map(Step.Pass::new),
                        IntStream.range(0, size)
                                .boxed()
                                .filter(i -> state.nodes().get(i).active())
                                .flatMap(this::work))
                .toList();
    }

    private Stream<Step> work(int node) {
        return Stream.concat(
                IntStream.range(0, size)
                        .filter(to -> to != node)
                        .mapToObj(to -> new Step.Wake(node, to)),
                Stream.of(new Step.Rest(node)));
    }

    /** An active white node keeps a white token: what it does next may spoil this round. */
    private static boolean mayPass(State state, Node node) {
        return node.black() || state.blackToken() || (state.holder() > 0 && !node.active());
    }

    @Override
    public State next(State state, Step step) {
        return switch (step) {
            case Step.Pass(int i) -> passed(state, i);
            case Step.Wake(int from, int to) -> {
                boolean blackens = to > from && variant != Variant.SENDER_STAYS_WHITE;
                boolean black = state.nodes().get(from).black() || blackens;
                yield state.with(from, true, black)
                        .with(to, true, state.nodes().get(to).black());
            }
            case Step.Rest(int i) -> state.with(i, false, state.nodes().get(i).black());
        };
    }

    private State passed(State state, int i) {
        Node node = state.nodes().get(i);
        boolean stays = node.black() && variant == Variant.STAYS_BLACK;
        List<Node> nodes = Lists.with(state.nodes(), i, new Node(node.active(), stays));
        return i == 0
                ? new State(nodes, size - 1, false)
                : new State(nodes, i - 1, state.blackToken() || node.black());
    }

    @Override
    public boolean isProperEnd(State state) {
        return state.isDetected();
    }

    @Override
    public String describe(State state) {
        return state.nodes() + ", " + (state.blackToken() ? "black" : "white") + " token at "
                + state.holder();
    }

    static final GalleryEntry<State, Step> ENTRY = new GalleryEntry<>(
            "ewd840",
            "Termination detection (EWD840)",
            "A token on a ring finds out that all nodes are at rest, where messages take no time.",
            "E. W. Dijkstra, W. H. J. Feijen, A. J. M. van Gasteren, Derivation of a termination"
                    + " detection algorithm for distributed computations, 1983",
            new Sizes("nodes", 2, 3, 7),
            size -> new Ewd840(size, Variant.RIGHT),
            List.of(
                    GalleryQuestion.never(
                            "no-false-alarm",
                            "node 0 never concludes that all are at rest while some are not",
                            state -> state.isDetected() && !state.isTerminated()),
                    GalleryQuestion.runs(
                            "when all are at rest, node 0 comes to know it",
                            Temporal.leadsTo("detection", State::isTerminated, State::isDetected),
                            List.of(Fairness.weak(
                                    "the token goes on if it always may",
                                    step -> step instanceof Step.Pass)))),
            List.of(
                    new Mistake<>(
                            "sender-stays-white",
                            "A node that wakes one with a higher number, which the token may have"
                                    + " left behind, does not turn black.",
                            List.of("no-false-alarm"),
                            size -> new Ewd840(size, Variant.SENDER_STAYS_WHITE)),
                    new Mistake<>(
                            "stays-black",
                            "A black node that passes the token on stays black.",
                            List.of("detection"),
                            size -> new Ewd840(size, Variant.STAYS_BLACK))));
}
