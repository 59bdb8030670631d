package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.ProcessSymmetry;
import io.synproof.checker.symmetry.Symmetry;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compositions up to the symmetry of their processes: in every medium, with an environment that
 * names a process, and with a monitor that does.
 */
class ProcessSymmetryTest {
    private static final int CLIENTS = 3;

    /** A request to the server, or its answer. */
    private record Letter(int client, boolean answer) implements Comparable<Letter> {
        private static final Comparator<Letter> ORDER =
                Comparator.comparing(Letter::answer).thenComparingInt(Letter::client);

        @Override
        public int compareTo(Letter other) {
            return ORDER.compare(this, other);
        }
    }

    private enum Client {
        NEW,
        WAITING,
        SERVED
    }

    private record Deed(String what, int client) {}

    /**
     * Process 0 is the server, which answers all; the others ask it once each. The environment is
     * the client that was answered last, or 0.
     *
     * @param linked whether each client has a link of its own
     */
    private record Office(Medium medium, boolean linked)
            implements Protocol<Client, Letter, Integer, Deed> {
        @Override
        public CompositeState<Client, Letter, Integer> start() {
            return new CompositeState<>(
                    IntStream.rangeClosed(0, CLIENTS).mapToObj(_ -> Client.NEW).toList(),
                    List.of(),
                    0);
        }

        @Override
        public List<Integer> recipients(Letter letter) {
            return List.of(letter.answer() ? letter.client() : 0);
        }

        @Override
        public int link(Letter letter) {
            return linked ? letter.client() : 0;
        }

        @Override
        public List<LocalMove<Deed, Deed, Client, Letter, Integer>> moves(
                int self, Client client, Integer last) {
            return self > 0 && client == Client.NEW
                    ? List.of(move(new Deed("ask", self), Client.WAITING, last)
                            .sending(new Letter(self, false)))
                    : List.of();
        }

        @Override
        public List<LocalMove<Deed, Deed, Client, Letter, Integer>> arrivals(
                int self, Client client, Integer last, Letter letter, int passed) {
            if (self > 0) {
                return List.of(move(new Deed("read", self), Client.SERVED, last));
            }
            return List.of(move(new Deed("answer", letter.client()), client, letter.client())
                    .sending(new Letter(letter.client(), true)));
        }
    }

    /** The clients are interchangeable; nothing is sorted, so every tie is tried. */
    private record Clients(Office composition)
            implements ProcessSymmetry<
                    CompositeState<Client, Letter, Integer>, Client, Letter, Integer> {
        @Override
        public int members() {
            return CLIENTS;
        }

        @Override
        public int first() {
            return 1;
        }

        @Override
        public Client process(Client client, Permutation permutation) {
            return client;
        }

        @Override
        public Letter message(Letter letter, Permutation permutation) {
            return new Letter(permutation.of(letter.client() - 1) + 1, letter.answer());
        }

        @Override
        public Integer environment(Integer last, Permutation permutation) {
            return last == 0 ? 0 : permutation.of(last - 1) + 1;
        }
    }

    /** Remembers who asked, in this order. */
    private record Queue() implements Monitor<Deed, List<Integer>> {
        @Override
        public List<Integer> initial() {
            return List.of();
        }

        @Override
        public List<Integer> next(List<Integer> memory, Deed deed) {
            return deed.what().equals("ask")
                    ? Stream.concat(memory.stream(), Stream.of(deed.client())).toList()
                    : memory;
        }

        static List<Integer> permuted(List<Integer> memory, Permutation permutation) {
            return memory.stream().map(client -> permutation.of(client - 1) + 1).toList();
        }
    }

    private static Medium medium(Medium.Order order) {
        return switch (order) {
            case BAG -> Medium.bag(6);
            case FIFO -> Medium.fifo(6);
            case OVERTAKING -> Medium.overtaking(6);
            case SET -> Medium.set(6);
        };
    }

    @ParameterizedTest
    @EnumSource
    void aCompositionIsCountedUpToItsSymmetryInEveryMedium(Medium.Order order) {
        Office office = new Office(medium(order), false);

        assertCounts(office, new Clients(office));
    }

    /** The links change places with the clients. */
    @ParameterizedTest
    @EnumSource
    void soIsACompositionWithLinks(Medium.Order order) {
        Office office = new Office(medium(order), true);

        assertCounts(office, new Clients(office));
    }

    @ParameterizedTest
    @EnumSource
    void soIsACompositionWithAMonitor(Medium.Order order) {
        Office office = new Office(medium(order), false);

        assertCounts(
                office.monitoredBy(new Queue()), new Clients(office).monitored(Queue::permuted));
    }

    @Test
    void cutStatesAreCountedUpToTheSymmetryToo() {
        Office office = new Office(Medium.fifo(1), false);

        assertThat(Checker.of(office).explore().coverage().cut()).isEqualTo(24);
        assertThat(Checker.of(office)
                        .upTo(new Clients(office))
                        .explore()
                        .coverage()
                        .cut())
                .isEqualTo(4);
    }

    private static <S, A> void assertCounts(Model<S, A> model, Symmetry<S> symmetry) {
        Set<Set<S>> classes = Checker.of(model)
                .explore()
                .states()
                .map(state ->
                        all().map(one -> symmetry.permuted(state, one)).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        Checker<S, A> upTo = Checker.of(model).upTo(symmetry);

        assertThat(upTo.explore().size()).isEqualTo(classes.size());
        assertThat(upTo.threads(2).explore().size()).isEqualTo(classes.size());
        assertThat(upTo.selfCheck().findings()).isEmpty();
    }

    private static Stream<Permutation> all() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(by -> Permutation.rotation(CLIENTS, by))
                .flatMap(one -> Stream.of(one, one.then(Permutation.exchange(CLIENTS, 0, 1))));
    }
}
