package io.synproof.checker.engine.symmetry;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.ProcessSymmetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order of a composition's members that is found by permuting its parts: by a text of each
 * member's part in the state, in which no other member has a number of its own.
 *
 * <p>A part, such as a message, is told from one member's place: members whose exchange leaves it
 * as it is are alike; its text is the least of those in which the member and those like it come
 * first, and then the others, like by like. Where too many kinds are to be put in an order, it is
 * their sizes alone. Texts are kept for each value of a part, of which there are few. Shared by all
 * threads.
 */
final class MemberColours<S, P, M, E> {
    /** The most kinds of members that are put in every order. */
    private static final int MOST_KINDS = 4;

    private static final int MOST_KNOWN = 1 << 16;
    private static final int NOBODY = -1;

    private final ProcessSymmetry<S, P, M, E> symmetry;
    private final int members;
    private final ConcurrentHashMap<Part, List<String>> known = new ConcurrentHashMap<>();

    /** A value at a place: a member's, another process's, a message or the environment. */
    private record Part(Place place, int index, Object value) {
        enum Place {
            MEMBER,
            PROCESS,
            MESSAGE,
            ENVIRONMENT
        }
    }

    MemberColours(ProcessSymmetry<S, P, M, E> symmetry) {
        this.symmetry = symmetry;
        this.members = symmetry.members();
    }

    /** The order of the members of a state. */
    Comparator<Integer> order(S state) {
        CompositeState<P, M, E> parts = symmetry.composition().parts(state);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < parts.processes().size(); i++) {
            texts.add(ofProcess(i, parts.processes().get(i)));
        }
        E around = parts.environment();
        Part part = new Part(Part.Place.ENVIRONMENT, 0, around);
        texts.add(of(part, around, symmetry::environment, NOBODY));
        List<List<String>> ofMessages =
                parts.messages().stream().map(this::ofMessage).toList();
        List<String> colours = IntStream.range(0, members)
                .mapToObj(member -> colour(member, texts, ofMessages))
                .toList();
        return Comparator.comparing(colours::get);
    }

    /** The order of messages is left out, for it may be that of the members' numbers. */
    private static String colour(
            int member, List<List<String>> texts, List<List<String>> ofMessages) {
        String own =
                texts.stream().map(text -> text.get(member)).sorted().toList().toString();
        return own
                + ofMessages.stream()
                        .map(text -> text.get(member))
                        .sorted()
                        .collect(Collectors.joining(";"));
    }

    private List<String> ofMessage(M message) {
        Part part = new Part(Part.Place.MESSAGE, 0, message);
        return of(part, message, symmetry::message, NOBODY);
    }

    private List<String> ofProcess(int index, P process) {
        int member = index - symmetry.first();
        if (member >= 0 && member < members) {
            Part part = new Part(Part.Place.MEMBER, member, process);
            return of(part, process, symmetry::process, member);
        }
        Part part = new Part(Part.Place.PROCESS, index, process);
        return of(part, process, symmetry::process, NOBODY);
    }

    private <V> List<String> of(
            Part part, V value, BiFunction<V, Permutation, V> permuted, int self) {
        List<String> before = known.get(part);
        if (before != null) {
            return before;
        }
        List<String> texts = texts(value, permuted, self);
        if (known.size() < MOST_KNOWN) {
            known.put(part, texts);
        }
        return texts;
    }

    /** The value's text for each member; {@code self} is whose it is, and like no other. */
    private <V> List<String> texts(V value, BiFunction<V, Permutation, V> permuted, int self) {
        List<List<Integer>> kinds = kinds(value, permuted, self);
        String[] texts = new String[members];
        for (List<Integer> kind : kinds) {
            List<List<Integer>> others = new ArrayList<>(kinds);
            others.remove(kind);
            String text = kinds.size() > MOST_KINDS
                    ? sizes(kinds) + kind.size()
                    : kind.size() + least(value, permuted, kind, others);
            String whose = self == NOBODY ? "" : kind.contains(self) ? "own " : "other ";
            kind.forEach(member -> texts[member] = whose + text);
        }
        return List.of(texts);
    }

    private static String sizes(List<List<Integer>> kinds) {
        return kinds.stream().map(List::size).sorted().toList().toString();
    }

    private <V> List<List<Integer>> kinds(
            V value, BiFunction<V, Permutation, V> permuted, int self) {
        List<List<Integer>> kinds = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            int one = member;
            kinds.stream()
                    .filter(kind -> one != self && kind.getFirst() != self)
                    .filter(kind -> permuted.apply(
                                    value, Permutation.exchange(members, kind.getFirst(), one))
                            .equals(value))
                    .findFirst()
                    .ifPresentOrElse(
                            kind -> kind.add(one),
                            () -> kinds.add(new ArrayList<>(Collections.singletonList(one))));
        }
        return kinds;
    }

    /** The least text of the value with some members first, and the other kinds in any order. */
    private <V> String least(
            V value,
            BiFunction<V, Permutation, V> permuted,
            List<Integer> first,
            List<List<Integer>> others) {
        if (others.isEmpty()) {
            return " " + permuted.apply(value, new Permutation(first).inverse());
        }
        return others.stream()
                .map(kind -> {
                    List<Integer> more = new ArrayList<>(first);
                    more.addAll(kind);
                    List<List<Integer>> rest = new ArrayList<>(others);
                    rest.remove(kind);
                    return least(value, permuted, more, rest);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
