package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of the format of mist: variables, rules with guards and assignments, a start, targets.
 * Invariants are hints for that tool, and are passed over.
 *
 * <p>A guard {@code x = k} is read as a test that all tokens beyond these are lost for. So a net
 * with such guards covers here what it covers there, and may cover more: {@link #isExact}.
 */
final class SpecReader {
    private static final Pattern WORD =
            Pattern.compile("#[^\n]*|\\s+|(->|>=|[A-Za-z_]\\w*'?|\\d+|.)");

    private final List<String> words;
    private int at;
    private boolean isExact = true;

    private SpecReader(List<String> words) {
        this.words = words;
    }

    /**
     * A net that a text describes.
     *
     * @param isExact whether the net covers no more than the text does
     */
    record Spec(Net net, boolean isExact) {}

    /** A condition on the tokens in a place: so many, and more unless it is exact. */
    private record Guard(String place, int count, boolean isExact) {}

    /** The tokens afterwards in a place: all those in some places before, and some more or less. */
    private record Sum(List<String> places, int more) {}

    /**
     * The net that a text describes.
     *
     * @throws IllegalArgumentException if it is not of this format, or copies tokens
     */
    static Spec read(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                words.add(matcher.group(1));
            }
        }
        return new SpecReader(words).spec();
    }

    private Spec spec() {
        expect("vars");
        List<String> places = new ArrayList<>();
        while (!isNext("rules")) {
            places.add(next());
        }
        expect("rules");
        List<Rule> rules = new ArrayList<>();
        while (!isNext("init")) {
            rules.add(rule(places));
        }
        expect("init");
        List<String> initial = new ArrayList<>();
        List<String> parametric = new ArrayList<>();
        for (Guard guard : conjunction()) {
            initial.addAll(Collections.nCopies(guard.count(), guard.place()));
            if (!guard.isExact()) {
                parametric.add(guard.place());
            }
        }
        expect("target");
        List<List<String>> targets = new ArrayList<>();
        while (at < words.size() && !isNext("invariants")) {
            targets.add(tokens(conjunction()));
        }
        return new Spec(new Net(places, rules, initial, parametric, targets), isExact);
    }

    private Rule rule(List<String> places) {
        List<Guard> guards = isNext("->") ? List.of() : conjunction();
        expect("->");
        Map<String, Sum> sums = new HashMap<>();
        while (!isNext(";")) {
            String place = next();
            if (!place.endsWith("'")) {
                throw unexpected(place, "a place with a prime");
            }
            expect("=");
            sums.put(place.substring(0, place.length() - 1), sum());
            if (isNext(",")) {
                next();
            }
        }
        expect(";");
        return rule(places, guards, sums);
    }

    private Rule rule(List<String> places, List<Guard> guards, Map<String, Sum> sums) {
        List<String> takes = tokens(guards);
        Map<String, String> moves = moves(places, sums);
        List<String> gives = new ArrayList<>();
        for (String place : places) {
            Sum sum = sums.getOrDefault(place, new Sum(List.of(place), 0));
            int given = sum.more();
            for (String source : sum.places()) {
                given += Collections.frequency(takes, source);
            }
            if (given < 0) {
                throw new IllegalArgumentException(
                        "more is taken from " + place + " than is asked");
            }
            gives.addAll(Collections.nCopies(given, place));
        }
        for (Guard guard : guards) {
            if (guard.isExact()) {
                isExact = false;
                moves.put(guard.place(), Net.NOWHERE);
            }
        }
        return new Rule(takes, moves, gives);
    }

    private static Map<String, String> moves(List<String> places, Map<String, Sum> sums) {
        Map<String, String> moves = new HashMap<>();
        Set<String> staying = new HashSet<>();
        for (String place : places) {
            Sum sum = sums.getOrDefault(place, new Sum(List.of(place), 0));
            for (String source : sum.places()) {
                boolean isCopied = source.equals(place)
                        ? !staying.add(source) || moves.containsKey(source)
                        : moves.put(source, place) != null || staying.contains(source);
                if (isCopied) {
                    throw new IllegalArgumentException("tokens in " + source + " are copied");
                }
            }
        }
        places.stream()
                .filter(place -> !staying.contains(place) && !moves.containsKey(place))
                .forEach(place -> moves.put(place, Net.NOWHERE));
        return moves;
    }

    private Sum sum() {
        List<String> places = new ArrayList<>();
        int more = 0;
        int sign = 1;
        while (true) {
            String word = next();
            if (Character.isDigit(word.charAt(0))) {
                more += sign * Integer.parseInt(word);
            } else if (sign > 0) {
                places.add(word);
            } else {
                throw unexpected(word, "a number that is subtracted");
            }
            if (!isNext("+") && !isNext("-")) {
                return new Sum(places, more);
            }
            sign = next().equals("+") ? 1 : -1;
        }
    }

    private List<Guard> conjunction() {
        List<Guard> guards = new ArrayList<>();
        guards.add(guard());
        while (isNext(",")) {
            next();
            guards.add(guard());
        }
        return guards;
    }

    private Guard guard() {
        String place = next();
        String comparison = next();
        if (!comparison.equals("=") && !comparison.equals(">=")) {
            throw unexpected(comparison, "= or >=");
        }
        return new Guard(place, Integer.parseInt(next()), comparison.equals("="));
    }

    private static List<String> tokens(List<Guard> guards) {
        return guards.stream()
                .flatMap(guard -> Collections.nCopies(guard.count(), guard.place()).stream())
                .toList();
    }

    private boolean isNext(String word) {
        return at < words.size() && words.get(at).equals(word);
    }

    private String next() {
        if (at == words.size()) {
            throw new IllegalArgumentException("the text ends too early");
        }
        return words.get(at++);
    }

    private void expect(String word) {
        String found = next();
        if (!found.equals(word)) {
            throw unexpected(found, word);
        }
    }

    private IllegalArgumentException unexpected(String found, String expected) {
        return new IllegalArgumentException("word " + at + " is " + found + ", not " + expected);
    }
}
