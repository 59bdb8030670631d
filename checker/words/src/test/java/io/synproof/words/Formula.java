package io.synproof.words;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random predicate with its meaning, by definition: a function of a run and a place in it. The
 * past is read off the run; nothing is remembered.
 *
 * @param text the predicate as a sentence has it
 * @param meaning true, false, or null where it is neither
 */
record Formula(String text, BiFunction<Run, Integer, @Nullable Boolean> meaning) {

    /** A run: its nodes, and what the step into each showed; nothing at the first. */
    record Run(List<RandomTree.Node> nodes, List<Optional<RandomTree.Sight>> sights) {}

    private boolean isTrue(Run run, int place) {
        return Boolean.TRUE.equals(meaning.apply(run, place));
    }

    /**
     * A random predicate.
     *
     * @param depth how deep it is nested at most
     * @param seesSteps whether it may name what a step showed
     */
    static Formula of(Random random, int depth, boolean seesSteps) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return atom(random, seesSteps);
        }
        return switch (random.nextInt(13)) {
            case 0, 1 -> and(of(random, depth - 1, seesSteps), of(random, depth - 1, seesSteps));
            case 2, 3 -> or(of(random, depth - 1, seesSteps), of(random, depth - 1, seesSteps));
            case 4 -> not(of(random, depth - 1, seesSteps));
            case 5 -> implies(of(random, depth - 1, seesSteps), of(random, depth - 1, seesSteps));
            case 6 -> choice(random, depth - 1, seesSteps);
            case 7 -> once(of(random, depth - 1, true));
            case 8 -> since(of(random, depth - 1, true), of(random, depth - 1, true));
            case 9 -> times(random, of(random, depth - 1, true));
            case 10 -> bound(random, of(random, depth - 1, true));
            case 11 -> inTurn(of(random, depth - 1, true), of(random, depth - 1, true));
            default -> previouslyOrFirst(random, of(random, depth - 1, true));
        };
    }

    private static Formula atom(Random random, boolean seesSteps) {
        int c = random.nextInt(3);
        return switch (random.nextInt(seesSteps ? 8 : 6)) {
            case 0 -> new Formula("x == " + c, (run, i) -> run.nodes().get(i).x() == c);
            case 1 -> new Formula("x < " + c, (run, i) -> run.nodes().get(i).x() < c);
            case 2 -> new Formula("b", (run, i) -> run.nodes().get(i).b());
            case 3 ->
                new Formula(
                        "m == " + c,
                        (run, i) -> run.nodes().get(i).m().map(m -> m == c).orElse(null));
            case 4 ->
                new Formula(
                        "m + 1 > x",
                        (run, i) -> run.nodes()
                                .get(i)
                                .m()
                                .map(m -> (m + 1) > run.nodes().get(i).x())
                                .orElse(null));
            case 5 ->
                new Formula("has(state.m)", (run, i) -> run.nodes().get(i).m().isPresent());
            case 6 ->
                new Formula(
                        "step.n == " + c,
                        (run, i) -> run.sights().get(i).map(it -> it.n() == c).orElse(null));
            default ->
                new Formula(
                        "step.kind == 'A'",
                        (run, i) -> run.sights()
                                .get(i)
                                .map(it -> it.kind().equals("A"))
                                .orElse(null));
        };
    }

    private static Formula and(Formula one, Formula other) {
        return new Formula("(" + one.text + " && " + other.text + ")", (run, i) -> {
            Boolean first = one.meaning.apply(run, i);
            Boolean second = other.meaning.apply(run, i);
            if (Boolean.FALSE.equals(first) || Boolean.FALSE.equals(second)) {
                return false;
            }
            return (first == null || second == null) ? null : true;
        });
    }

    private static Formula not(Formula one) {
        return new Formula("!(" + one.text + ")", (run, i) -> {
            Boolean value = one.meaning.apply(run, i);
            return value == null ? null : !value;
        });
    }

    /** By De Morgan's law, which the language must keep. */
    private static Formula or(Formula one, Formula other) {
        Formula same = not(and(not(one), not(other)));
        return new Formula("(" + one.text + " || " + other.text + ")", same.meaning);
    }

    private static Formula implies(Formula one, Formula other) {
        return new Formula(
                "(" + one.text + ").implies(" + other.text + ")", or(not(one), other).meaning);
    }

    private static Formula choice(Random random, int depth, boolean seesSteps) {
        Formula which = of(random, depth, seesSteps);
        Formula one = of(random, depth, seesSteps);
        Formula other = of(random, depth, seesSteps);
        return new Formula(
                "((" + which.text + ") ? (" + one.text + ") : (" + other.text + "))", (run, i) -> {
                    Boolean chosen = which.meaning.apply(run, i);
                    return chosen == null ? null : (chosen ? one : other).meaning.apply(run, i);
                });
    }

    private static Stream<Integer> upTo(int place) {
        return IntStream.rangeClosed(0, place).boxed();
    }

    private static Formula once(Formula one) {
        return new Formula(
                "once(" + one.text + ")", (run, i) -> upTo(i).anyMatch(j -> one.isTrue(run, j)));
    }

    private static Formula since(Formula one, Formula other) {
        return new Formula(
                "(" + one.text + ").since(" + other.text + ")",
                (run, i) -> upTo(i).anyMatch(j -> other.isTrue(run, j)
                        && IntStream.rangeClosed(j + 1, i).allMatch(k -> one.isTrue(run, k))));
    }

    /** A sum of 2 where something is so, of 1 where it is not, and of 0 where nobody can say. */
    private static Formula total(Random random, Formula one) {
        int c = random.nextInt(6);
        String sum = "total((" + one.text + ") ? 2 : 1)";
        BiFunction<Run, Integer, Integer> of =
                (run, i) -> upTo(i).map(j -> one.meaning.apply(run, j))
                        .mapToInt(truth -> truth == null ? 0 : truth ? 2 : 1)
                        .sum();
        return switch (random.nextInt(3)) {
            case 0 -> new Formula(sum + " <= " + c, (run, i) -> of.apply(run, i) <= c);
            case 1 -> new Formula(c + " < " + sum, (run, i) -> c < of.apply(run, i));
            default -> new Formula(sum + " % 3 == 0", (run, i) -> of.apply(run, i) % 3 == 0);
        };
    }

    private static Formula times(Random random, Formula one) {
        if (random.nextBoolean()) {
            return total(random, one);
        }
        int c = random.nextInt(4);
        BiFunction<Run, Integer, Long> count =
                (run, i) -> upTo(i).filter(j -> one.isTrue(run, j)).count();
        String counted = "times(" + one.text + ")";
        return switch (random.nextInt(4)) {
            case 0 -> new Formula(counted + " == " + c, (run, i) -> count.apply(run, i) == c);
            case 1 -> new Formula(counted + " > " + c, (run, i) -> count.apply(run, i) > c);
            case 2 -> new Formula(c + " >= " + counted, (run, i) -> c >= count.apply(run, i));
            default -> new Formula(counted + " % 2 == 1", (run, i) -> count.apply(run, i) % 2 == 1);
        };
    }

    /** The value that m had when something was the case the first or the last time. */
    private static Formula bound(Random random, Formula one) {
        int c = random.nextInt(3);
        boolean first = random.nextBoolean();
        return new Formula(
                (first ? "atFirst(" : "atLast(") + one.text + ", x + 1) == " + c, (run, i) -> {
                    List<Integer> places =
                            upTo(i).filter(j -> one.isTrue(run, j)).toList();
                    return places.isEmpty()
                            ? null
                            : run.nodes()
                                                    .get(
                                                            first
                                                                    ? places.getFirst()
                                                                    : places.getLast())
                                                    .x()
                                            + 1
                                    == c;
                });
    }

    private static Formula inTurn(Formula one, Formula other) {
        return new Formula(
                "inTurn([" + one.text + ", " + other.text + "])",
                (run, i) -> upTo(i).anyMatch(j ->
                        other.isTrue(run, j) && upTo(j).anyMatch(k -> one.isTrue(run, k))));
    }

    private static Formula previouslyOrFirst(Random random, Formula one) {
        return random.nextBoolean()
                ? new Formula(
                        "previously(" + one.text + ")", (run, i) -> i > 0 && one.isTrue(run, i - 1))
                : new Formula(
                        "first(" + one.text + ")",
                        (run, i) -> one.isTrue(run, i)
                                && IntStream.range(0, i).noneMatch(j -> one.isTrue(run, j)));
    }
}
