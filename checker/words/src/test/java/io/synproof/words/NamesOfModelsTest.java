package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Transition;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are read of the model: the same in all its states, and another in another model. */
class NamesOfModelsTest {
    private static final Vocabulary<Integer, String> WORDS = new Vocabulary<Integer, String>(
                    List.of(
                            Name.ofState(
                                    "count",
                                    ValueType.Basic.INTEGER,
                                    "how far it has come",
                                    StatePart.EVERYTHING,
                                    state -> state),
                            Name.ofLabel(
                                    "step", ValueType.Basic.TEXT, "what it did", label -> label),
                            Name.ofModel(
                                    "end",
                                    ValueType.Basic.INTEGER,
                                    "how far it may come",
                                    Counting.class,
                                    Counting::end),
                            Name.ofStateOfModel(
                                    "over",
                                    ValueType.Basic.TRUTH,
                                    "whether it has come to its end",
                                    StatePart.EVERYTHING,
                                    (model, state) -> model.actions(state).isEmpty())),
                    List.of())
            .with(List.of(new Observation<>(
                    "steps",
                    ValueType.Basic.INTEGER,
                    "how many steps it has made",
                    new Steps(),
                    steps -> steps,
                    steps -> List.of(steps + " made"))));

    private static final SentenceReader<Integer, String> READER = new SentenceReader<>(WORDS);

    /** A model that counts. */
    private record Counting(int end) implements LabelledModel<Integer, Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return IntStream.range(state, Math.min(state + 1, end)).boxed().toList();
        }

        @Override
        public Transition<Integer, String> step(Integer state, Integer action) {
            return new Transition<>(state + 1, "to " + (state + 1));
        }
    }

    /** A monitor that counts steps. */
    private record Steps() implements Monitor<String, Integer> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer next(Integer memory, String label) {
            return memory + 1;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "always: count <= end, HOLDS",
        "reachable: count == end, REACHED",
        "never: count == end && once(step == 'to 3'), VIOLATED",
        "everyStep: step != 'to 3' || end == 3, HOLDS",
        "everyStep: count <= end - 1, VIOLATED",
        "always: over == (count == end), HOLDS",
        "always: steps == count && steps <= end, HOLDS",
        "eventually: over, HOLDS",
        "leadsTo: count == 1 ~> count == end, HOLDS",
        "alwaysPossible: count == end, HOLDS",
    })
    void areReadOfTheModelThatIsAsked(String sentence, Outcome outcome) {
        assertThat(outcome(sentence, new Counting(3))).isEqualTo(outcome);
    }

    @Test
    void andOfAnotherTheyAreOthers() {
        String reached = "reachable: count == 3 && count == end";

        assertThat(outcome(reached, new Counting(3))).isEqualTo(Outcome.REACHED);
        assertThat(outcome(reached, new Counting(4))).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void labelsAndTheModelAreJudgedWithoutStates() {
        Counting model = new Counting(3);

        assertThat(READER.read("everyStep: step != 'to 4' || end > 3").property(model))
                .isInstanceOf(Property.EveryLabel.class);
        assertThat(READER.read("everyStep: step != 'to 4' || over").property(model))
                .isInstanceOf(Property.EveryStep.class);
    }

    @Test
    void aMonitorDoesNotSeeThem() {
        assertThatThrownBy(() -> READER.read("never: once(step == 'to 3' && end == 3)"))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("'end' is read of the model, and a past operator looks at"
                        + " runs alone: compare with it outside, at column 24");
    }

    @Test
    void whatIsCountedDoes() {
        Counting model = new Counting(3);
        Sentence<Integer, String> sentence =
                READER.read("cheapest: count == 3 counting step == 'to 2' ? end : 1");

        assertThat(sentence.cost(model).applyAsLong("to 1")).isEqualTo(1);
        assertThat(sentence.cost(model).applyAsLong("to 2")).isEqualTo(3);
    }

    @Test
    void aNoteTellsOfTheStateAndThePastAndNotOfTheModel() {
        Sentence<Integer, String> sentence = noted("string(count) + ' after ' + string(steps)");

        assertThat(sentence.note(2, sentence.monitor().initial())).contains("2 after 0");
        assertThatThrownBy(() -> noted("string(end)"))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("'end' is read of the model, and a note of runs alone");
    }

    private static Sentence<Integer, String> noted(String note) {
        return READER.read("always: count <= 3", Optional.empty(), Optional.of(note));
    }

    @Test
    void anObservationShowsInTheMarginWhatItHasFound() {
        Sentence<Integer, String> sentence = READER.read("always: steps <= 3");
        Monitor<String, PastMemory> monitor = sentence.monitor();

        assertThat(sentence.shown(monitor.next(monitor.initial(), "to 1")))
                .containsExactly("1 made");
        assertThat(READER.read("never: count == 4").shown(PastMemory.NOTHING)).isEmpty();
    }

    private static Outcome outcome(String text, Counting model) {
        Sentence<Integer, String> sentence = READER.read(text);
        Checker<MonitoredState<Integer, PastMemory>, Integer> checker =
                Checker.of(sentence.watched(model));
        return sentence.kind().decision() == SentenceKind.Decision.BY_WHOLE_RUNS
                ? checker.check(sentence.temporal(model)).outcome()
                : checker.check(sentence.property(model)).outcome();
    }
}
