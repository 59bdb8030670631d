package io.synproof.checker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Lasso;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A state that is too long for a line is shown by what changed in it. */
class TraceTextTest {
    private enum Role {
        FOLLOWER,
        LEADER
    }

    private sealed interface Vote {}

    private record For(int node) implements Vote {}

    private record None() implements Vote {}

    private record Node(Role role, int term, Vote vote, List<String> log) {
        private static final Node FRESH = new Node(Role.FOLLOWER, 0, new None(), List.of());
    }

    private record Cluster(
            List<Node> nodes, Set<String> crashed, Map<String, Integer> acks, String remark) {
        private static final Cluster FRESH = new Cluster(
                List.of(Node.FRESH, Node.FRESH), Set.of(), Map.of(), "nothing to say as yet");

        Cluster with(int index, Node node) {
            List<Node> others = new ArrayList<>(nodes);
            others.set(index, node);
            return new Cluster(others, crashed, acks, remark);
        }

        Cluster with(Set<String> down, Map<String, Integer> seen) {
            return new Cluster(nodes, new TreeSet<>(down), new TreeMap<>(seen), remark);
        }
    }

    private static final Node LEADER = new Node(Role.LEADER, 1, new For(1), List.of("x"));

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <S> Trace<S, String> run(S first, S... others) {
        List<S> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new Trace<>(
                first,
                IntStream.range(1, all.size())
                        .mapToObj(i -> new Step<>(all.get(i - 1), "step " + i, all.get(i)))
                        .toList());
    }

    @Test
    void aComponentThatChangesIsNamedByItsPathAndTheRestIsLeftOut() {
        assertThat(run(Cluster.FRESH, Cluster.FRESH.with(1, LEADER))).hasToString("""
                    0. nodes[0]: Node[role=FOLLOWER, term=0, vote=None[], log=[]]
                       nodes[1]: Node[role=FOLLOWER, term=0, vote=None[], log=[]]
                       crashed: [], acks: {}
                       remark: nothing to say as yet
                    1. step 1
                         nodes[1].role: FOLLOWER -> LEADER
                         nodes[1].term: 0 -> 1
                         nodes[1].vote: None[] -> For[node=1]
                         nodes[1].log[0]: + x\
                """);
    }

    @Test
    void whatComesToSetsMapsAndListsAndWhatGoesIsShown() {
        Cluster one = Cluster.FRESH.with(Set.of("a"), Map.of("p", 1, "q", 1));
        Cluster other = one.with(Set.of("b"), Map.of("p", 2, "r", 1))
                .with(0, new Node(Role.FOLLOWER, 0, new None(), List.of("x", "y", "z")));
        Cluster last = other.with(0, new Node(Role.FOLLOWER, 0, new None(), List.of("x", "z")));

        assertThat(run(one, other, last).toString().lines().skip(4))
                .containsExactly(
                        "    1. step 1",
                        "         nodes[0].log[0]: + x",
                        "         nodes[0].log[1]: + y",
                        "         nodes[0].log[2]: + z",
                        "         crashed: - a",
                        "         crashed: + b",
                        "         acks[p]: 1 -> 2",
                        "         acks[q]: - 1",
                        "         acks[r]: + 1",
                        "    2. step 2",
                        "         nodes[0].log[1]: - y");
    }

    @Test
    void aStepThatChangesNothingSaysSo() {
        assertThat(run(Cluster.FRESH, Cluster.FRESH).toString())
                .endsWith("    1. step 1\n         (the state stays as it is)");
    }

    /** A state of exactly so many columns. */
    private record Wide(String text) {
        static Wide of(int columns) {
            return new Wide("x".repeat(columns - "Wide[text=]".length()));
        }
    }

    @Test
    void aStateOfEightyColumnsHasALineAndALongerOneHasNot() {
        assertThat(run(Wide.of(80), Wide.of(79)).toString().lines())
                .containsExactly("    0. " + Wide.of(80), "       step 1", "    1. " + Wide.of(79));
        assertThat(run(Wide.of(20), Wide.of(81)).toString().lines())
                .containsExactly(
                        "    0. text: " + "x".repeat(9),
                        "    1. step 1",
                        "         text: " + "x".repeat(9),
                        "           -> " + "x".repeat(70));
    }

    @Test
    void longTextsAreBrokenBetweenWords() {
        record Told(String story) {}

        assertThat(run(new Told("and so it went on ".repeat(6).strip()))
                        .toString()
                        .lines())
                .containsExactly(
                        "    0. story: and so it went on and so it went on and so it went on and so"
                                + " it went on",
                        "           and so it went on and so it went on");
    }

    /** A record with a text of its own, which is what its author wants to read. */
    private record Own(int a, int b) {
        @Override
        public String toString() {
            return a + "/" + b;
        }
    }

    @Test
    void whatHasATextOfItsOwnIsShownByIt() {
        record Holder(Own own, String padding) {}
        String padding = "p".repeat(70);

        assertThat(run(new Holder(new Own(1, 2), padding), new Holder(new Own(1, 3), padding))
                        .toString())
                .endsWith("    1. step 1\n         own: 1/2 -> 1/3");
    }

    @Test
    void aMissingComponentIsNull() {
        record Partial(String here, @Nullable String there) {}
        String padding = "p".repeat(80);

        assertThat(run(new Partial(padding, null), new Partial(padding, "now")).toString())
                .contains("there: null\n")
                .endsWith("there: null -> now");
    }

    @Test
    void anAliasStandsInPlaceOfTheState() {
        var run = run(Cluster.FRESH, Cluster.FRESH.with(1, LEADER), Cluster.FRESH);

        assertThat(run.viewedAs(cluster -> StateView.of(
                                        "one", cluster.nodes().get(1).role())
                                .and("remark", cluster.remark().length()))
                        .toString()
                        .lines())
                .containsExactly(
                        "    0. one: FOLLOWER, remark: 21",
                        "       step 1",
                        "    1. one: LEADER, remark: 21",
                        "       step 2",
                        "    2. one: FOLLOWER, remark: 21");
        assertThat(run.viewedAs(cluster -> StateView.of("nodes", cluster.nodes()))
                        .toString()
                        .lines()
                        .skip(2)
                        .limit(3))
                .containsExactly(
                        "    1. step 1",
                        "         nodes[1].role: FOLLOWER -> LEADER",
                        "         nodes[1].term: 0 -> 1");
        assertThat(run.viewedAs(cluster ->
                                StateView.of("remark", cluster.remark().repeat(5)))
                        .toString())
                .endsWith("    2. step 2\n         (nothing that is shown changes)");
        assertThat(run.viewedAs(_ -> StateView.of("a", 1))).isEqualTo(run);
    }

    @Test
    void aDescriptionComesBeforeAView() {
        TraceFormat<Cluster, String> both = new TraceFormat<>() {
            @Override
            public String describe(Cluster state) {
                return "a cluster";
            }

            @Override
            public Optional<StateView> view(Cluster state) {
                return Optional.of(StateView.of("a", 1));
            }
        };

        assertThat(run(Cluster.FRESH).shownBy(both)).hasToString("    0. a cluster");
    }

    @Test
    void partsOfAViewHaveDifferentNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateView.of("a", 1).and("a", 2))
                .withMessage("two parts of one name: [a, a]");
    }

    /** A client that asks a server twice, which grants the one and denies the other. */
    private record Desk(Medium medium) implements Protocol<Integer, String, Integer, String> {
        @Override
        public CompositeState<Integer, String, Integer> start() {
            return new CompositeState<>(List.of(0, 0), List.of(), 2);
        }

        @Override
        public String nameOf(int self) {
            return self == 0 ? "client" : "server";
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(message.equals("ask") ? 1 : 0);
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer process, Integer left) {
            return self == 0 && left > 0
                    ? List.of(move("it asks", process + 1, left - 1).sending("ask"))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer process, Integer left, String message, int passed) {
            return List.of(move("it gets " + message, process + 1, left));
        }
    }

    @Test
    void aProtocolIsShownByTheNamesOfItsProcessesAndWhatComesAndGoes() {
        var verdict = Checker.of(new Desk(Medium.bag(3)))
                .check(Property.never(
                        "one got, one under way",
                        state -> state.processes().get(1) == 1
                                && state.messages().size() == 1));

        assertThat(verdict.trace().orElseThrow()).hasToString("""
                    0. client: 0, server: 0, in flight: nothing, environment: 2
                    1. it asks
                         client: 0 -> 1
                         in flight: + ask
                         environment: 2 -> 1
                    2. it asks
                         client: 1 -> 2
                         in flight: + ask
                         environment: 1 -> 0
                    3. it gets ask
                         server: 0 -> 1
                         in flight: - ask\
                """);
    }

    @Test
    void whatAMonitorRemembersStandsBesideTheParts() {
        Monitor<String, Integer> counting = new Monitor<>() {
            @Override
            public Integer initial() {
                return 0;
            }

            @Override
            public Integer next(Integer memory, String label) {
                return memory + 1;
            }
        };

        assertThat(Trace.follow(new Desk(Medium.bag(3)).monitoredBy(counting), "0:0"))
                .hasToString("""
                    0. client: 0, server: 0, in flight: nothing, environment: 2, monitor: 0
                    1. it asks
                         client: 0 -> 1
                         in flight: + ask
                         environment: 2 -> 1
                         monitor: 0 -> 1\
                """);
    }

    @Test
    void aLoopBeginsBehindTheStateThatIsAlreadyThere() {
        var stem = run(Cluster.FRESH, Cluster.FRESH.with(1, LEADER));
        var cycle = run(stem.last(), Cluster.FRESH, stem.last());

        assertThat(new Lasso<>(stem, cycle.steps(), List.of())
                        .toString()
                        .lines()
                        .skip(4))
                .startsWith("    1. step 1")
                .containsSubsequence(
                        "         nodes[1].log[0]: + x",
                        "       for ever:",
                        "    2. step 1",
                        "         nodes[1].role: LEADER -> FOLLOWER",
                        "    3. step 2")
                .endsWith("         nodes[1].log[0]: + x");
        assertThat(new Lasso<>(stem, List.of(), List.of()).toString())
                .endsWith("\n       for ever: nothing can happen");
    }
}
