package io.synproof.checker.coverability.nets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Petri net with transfers and resets, and a question of coverability. A multiset of tokens is
 * the sorted list of the places they lie in.
 *
 * @param places the places, in any order
 * @param rules the transitions
 * @param initial the tokens there are at the start
 * @param parametric the places in which there may be any number of tokens more at the start
 * @param targets the tokens asked for: each a set of markings that is closed upwards
 */
record Net(
        List<String> places,
        List<Rule> rules,
        List<String> initial,
        List<String> parametric,
        List<List<String>> targets) {
    /** The target of tokens that are taken out of the net. */
    static final String NOWHERE = "";

    /**
     * A transition: first it takes tokens, then it moves all tokens of some places at once, and
     * then it gives tokens.
     *
     * @param moves from a place to the place to which all of its tokens go; a reset if that is
     *     {@link #NOWHERE}
     */
    record Rule(List<String> takes, Map<String, String> moves, List<String> gives) {
        Rule {
            takes = takes.stream().sorted().toList();
            moves = Map.copyOf(moves);
            gives = gives.stream().sorted().toList();
        }

        /** A transition without moves. The words are places. */
        static Rule of(String takes, String gives) {
            return new Rule(tokens(takes), Map.of(), tokens(gives));
        }

        /** Transitions without moves, one a line, such as {@code a 2*b -> c}. */
        static List<Rule> all(String lines) {
            return lines.lines()
                    .map(line -> line.split("->", 2))
                    .map(halves -> of(halves[0].trim(), halves[1].trim()))
                    .toList();
        }

        /** This transition, which also moves all tokens of one place to another. */
        Rule moving(String from, String to) {
            Map<String, String> all = new HashMap<>(moves);
            all.put(from, to);
            return new Rule(takes, all, gives);
        }

        /** This transition, which also takes all tokens of a place out of the net. */
        Rule resetting(String place) {
            return moving(place, NOWHERE);
        }

        /**
         * The places that are moved, in an order in which each is empty before it is filled.
         *
         * @throws IllegalStateException if there is no such order
         */
        List<String> moveOrder() {
            List<String> order = new ArrayList<>();
            List<String> left = new ArrayList<>(moves.keySet());
            Collections.sort(left);
            while (!left.isEmpty()) {
                String next = left.stream()
                        .filter(place -> !left.contains(moves.get(place)))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("moves in a circle: " + moves));
                order.add(next);
                left.remove(next);
            }
            return order;
        }
    }

    Net {
        places = List.copyOf(places);
        rules = List.copyOf(rules);
        initial = initial.stream().sorted().toList();
        parametric = List.copyOf(parametric);
        targets = targets.stream()
                .map(target -> target.stream().sorted().toList())
                .toList();
    }

    /** A net of the places that its transitions, its start and its targets name. */
    static Net of(List<Rule> rules, String initial, String parametric, String... targets) {
        List<List<String>> goals = Stream.of(targets).map(Net::tokens).toList();
        List<String> places = Stream.of(
                        rules.stream().flatMap(Net::named),
                        tokens(initial).stream(),
                        tokens(parametric).stream(),
                        goals.stream().flatMap(List::stream))
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .toList();
        return new Net(places, rules, tokens(initial), tokens(parametric), goals);
    }

    private static Stream<String> named(Rule rule) {
        return Stream.of(
                        rule.takes().stream(),
                        rule.moves().keySet().stream(),
                        rule.moves().values().stream().filter(place -> !place.equals(NOWHERE)),
                        rule.gives().stream())
                .flatMap(names -> names);
    }

    /** Such as {@code a 3*b}: one token in a, three in b. */
    static List<String> tokens(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> {
                    int star = word.indexOf('*');
                    int count = star < 0 ? 1 : Integer.parseInt(word.substring(0, star));
                    return Collections.nCopies(count, word.substring(star + 1)).stream();
                })
                .toList();
    }
}
