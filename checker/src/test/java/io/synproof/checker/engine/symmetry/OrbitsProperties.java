package io.synproof.checker.engine.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.ProcessSymmetry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The representatives of a composition whose parts name its members in every way. */
class OrbitsProperties {
    private static final int MEMBERS = 4;

    /** A member that knows some, and follows one: itself, another or nobody (-1). */
    record Member(int mood, List<Integer> known, int leader) {}

    /** A note from one to another. */
    record Note(int from, int to) implements Comparable<Note> {
        @Override
        public int compareTo(Note other) {
            return Comparator.comparingInt(Note::from)
                    .thenComparingInt(Note::to)
                    .compare(this, other);
        }
    }

    /** Four members behind a process that is none, and that names two of them. */
    private record Village(Medium medium) implements Protocol<Member, Note, Integer, String> {
        @Override
        public CompositeState<Member, Note, Integer> start() {
            return new CompositeState<>(List.of(), List.of(), 0);
        }

        @Override
        public List<Integer> recipients(Note note) {
            return List.of(note.to() + 1);
        }

        @Override
        public List<LocalMove<String, String, Member, Note, Integer>> moves(
                int self, Member process, Integer holder) {
            return List.of();
        }

        @Override
        public List<LocalMove<String, String, Member, Note, Integer>> arrivals(
                int self, Member process, Integer holder, Note note, int passed) {
            return List.of();
        }
    }

    /** The members may change places; by mood they may be put in an order. */
    private record Places(Village composition, boolean byMood)
            implements ProcessSymmetry<
                    CompositeState<Member, Note, Integer>, Member, Note, Integer> {
        @Override
        public int members() {
            return MEMBERS;
        }

        @Override
        public int first() {
            return 1;
        }

        private static int moved(int member, Permutation permutation) {
            return member < 0 ? member : permutation.of(member);
        }

        @Override
        public Member process(Member member, Permutation permutation) {
            return new Member(
                    member.mood(),
                    member.known().stream().map(permutation::of).sorted().toList(),
                    moved(member.leader(), permutation));
        }

        @Override
        public Note message(Note note, Permutation permutation) {
            return new Note(permutation.of(note.from()), permutation.of(note.to()));
        }

        @Override
        public Integer environment(Integer holder, Permutation permutation) {
            return moved(holder, permutation);
        }

        @Override
        public Comparator<Integer> memberOrder(CompositeState<Member, Note, Integer> state) {
            return byMood
                    ? Comparator.comparingInt(
                            member -> state.processes().get(member + 1).mood())
                    : ProcessSymmetry.super.memberOrder(state);
        }
    }

    private static List<Permutation> permutations() {
        List<Permutation> all = new ArrayList<>();
        new MemberArrangements(new int[MEMBERS], new int[] {0, 1, 2, 3}).forEach(all::add);
        return all;
    }

    @Property
    void areTheSameForSymmetricStatesAndSymmetricToThem(
            @ForAll("states") CompositeState<Member, Note, Integer> state,
            @ForAll Medium.Order order,
            @ForAll boolean byMood) {
        Places places =
                new Places(new Village(new Medium(order, 9, true, Medium.Overflow.CUT)), byMood);
        Set<CompositeState<Member, Note, Integer>> orbit = new HashSet<>();
        Set<CompositeState<Member, Note, Integer>> representatives = new HashSet<>();
        Orbits<CompositeState<Member, Note, Integer>> orbits = new Orbits<>(places);
        CompositeState<Member, Note, Integer> first =
                places.permuted(state, Permutation.identity(MEMBERS));
        for (Permutation permutation : permutations()) {
            CompositeState<Member, Note, Integer> other = places.permuted(first, permutation);
            orbit.add(other);
            representatives.add(orbits.representative(other));
            representatives.add(new Orbits<>(places).representative(other));
        }

        assertThat(permutations()).hasSize(24);
        assertThat(representatives).hasSize(1);
        assertThat(orbit).containsAll(representatives);
    }

    @Provide
    Arbitrary<CompositeState<Member, Note, Integer>> states() {
        Arbitrary<Integer> member = Arbitraries.integers().between(0, MEMBERS - 1);
        Arbitrary<Integer> somebody = Arbitraries.integers().between(-1, MEMBERS - 1);
        Arbitrary<Member> members = Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        member.set()
                                .ofMaxSize(2)
                                .map(all -> all.stream().sorted().toList()),
                        somebody)
                .as(Member::new);
        Arbitrary<Note> notes = Combinators.combine(member, member).as(Note::new);
        return Combinators.combine(
                        members.list().ofSize(MEMBERS + 1), notes.list().ofMaxSize(3), somebody)
                .as((all, sent, holder) -> new CompositeState<>(all, sent, holder));
    }
}
