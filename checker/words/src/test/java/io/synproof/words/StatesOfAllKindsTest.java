package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about states of all kinds: records of all components, and values that are none. */
class StatesOfAllKindsTest {

    private sealed interface Shape {}

    private record Circle(int radius) implements Shape {}

    private record Box(int width, int height, Optional<Shape> inside) implements Shape {}

    private record Pair<A, B>(A left, B right) {}

    private enum Colour {
        RED,
        GREEN
    }

    @SuppressWarnings("ArrayRecordComponent") // arrays are read too
    private record Everything(
            boolean flag,
            byte small,
            char letter,
            String text,
            int[] numbers,
            @Nullable String[] names,
            List<Integer> list,
            Set<Colour> colours,
            Map<Integer, List<Short>> map,
            Map<Colour, String> words,
            Optional<Colour> colour,
            OptionalInt none,
            @Nullable Colour nothing,
            Shape shape,
            Pair<Integer, Colour> pair,
            double weight) {}

    private static final Everything EVERYTHING = new Everything(
            true,
            (byte) 3,
            'x',
            "text",
            new int[] {1, 2},
            new String[] {"a", null},
            List.of(1, 2),
            Set.of(Colour.RED),
            Map.of(1, List.of((short) 2)),
            Map.of(Colour.RED, "red"),
            Optional.of(Colour.GREEN),
            OptionalInt.empty(),
            null,
            new Box(1, 2, Optional.of(new Circle(3))),
            new Pair<>(1, Colour.RED),
            0.5);

    /** A model that stays in one of some states. */
    private record Still<S>(List<S> initialStates) implements Model<S, String> {
        @Override
        public List<String> actions(S state) {
            return List.of();
        }

        @Override
        public S next(S state, String action) {
            return state;
        }
    }

    private static <S> Outcome ask(String sentence, List<S> states) {
        return Checker.of(new Still<>(states)).ask(sentence).outcome();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag && small == 3 && letter == 'x' && text.startsWith('te')",
                "numbers == [1, 2] && numbers[1] == 2 && numbers.exists(n, n == 2)",
                "size(names) == 2 && names[0] == 'a'",
                "list == [1, 2] && 2 in list && list.map(n, n * 2) == [2, 4]",
                "colours.exists(c, c == RED) && Colour.GREEN != RED",
                "map == {1: [2]} && map[1] == [2] && map[1][0] == 2 && 1 in map && !(3 in map)",
                "map.all(k, k == 1) && size(map) == 1",
                "words[RED] == 'red'",
                "colour == GREEN && has(state.colour)",
                "!has(state.none) && !has(state.nothing)",
                "shape.kind == 'Box' && shape.width == 1 && shape.inside.radius == 3",
                "!has(shape.radius) && !has(shape.inside.inside)",
                "pair.left == 1 && pair.right == RED",
                "state == state && has(state.weight)",
            })
    void everyComponentIsRead(String predicate) {
        assertThat(ask("reachable: " + predicate, List.of(EVERYTHING))).isEqualTo(Outcome.REACHED);
        assertThat(ask("always: " + predicate, List.of(EVERYTHING))).isEqualTo(Outcome.HOLDS);
        assertThat(ask("never: " + predicate, List.of(EVERYTHING))).isEqualTo(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource({"none == 1", "none != 1", "nothing == RED", "names[1] == 'a'", "list[7] == 1"})
    void whatIsNotThereIsNeitherTrueNorFalse(String predicate) {
        assertThat(ask("reachable: " + predicate, List.of(EVERYTHING)))
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(ask("always: " + predicate, List.of(EVERYTHING))).isEqualTo(Outcome.HOLDS);
    }

    /** The names are "a" and null: of null nobody can say whether it is "a". */
    @Test
    void elementsAreChosenOfWhichAPredicateIsTrue() {
        assertThat(ask("reachable: names.filter(n, n == 'a') == ['a']", List.of(EVERYTHING)))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("reachable: names.filter(n, n != 'a').size() == 0", List.of(EVERYTHING)))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("reachable: names.exists_one(n, n == 'a')", List.of(EVERYTHING)))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("reachable: names.map(n, n == 'a', size(n)) == [1]", List.of(EVERYTHING)))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("always: names.all(n, n == 'a')", List.of(EVERYTHING)))
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aStateNeedNotBeARecord() {
        assertThat(ask("reachable: state == 3", List.of(1, 2, 3))).isEqualTo(Outcome.REACHED);
        assertThat(ask("always: state in ['a', 'b']", List.of("a", "b"))).isEqualTo(Outcome.HOLDS);
        assertThat(ask("never: size(state) == 2", List.of(List.of(1), List.of(1, 2))))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(ask("reachable: state[1] == 2", List.of(Map.of(1, 2))))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("reachable: state == GREEN", List.of(Colour.RED, Colour.GREEN)))
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("always: state == state", List.of(new Object() {})))
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void theStatesOfASealedTypeMayDiffer() {
        assertThat(ask(
                        "reachable: radius == 3 && kind == 'Circle'",
                        List.of(new Box(1, 2, Optional.empty()), new Circle(3))))
                .isEqualTo(Outcome.REACHED);
    }
}
