package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of sentences that cannot be read: where, why, and the nearest name. */
class ComplaintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "never: lst == 1 | there is no name 'lst'; did you mean 'last'?",
                "never: processes[0].phse == IDLE | no member of Contender named 'phse'; did you"
                        + " mean 'phase'?",
                "never: processes[0].phase == IDEL | there is no name 'IDEL'; did you mean 'IDLE'?",
                "never: processes.exists(p, p.phse == IDLE) | there is no member 'phse'",
                "never: onc(last == 1) | there is no function 'onc'; did you mean 'once'?",
                "never: last == 'a' | '==' does not take (int, string)",
                "never: last + 1 | a predicate is true or false, and this is of type int",
                "never: last == 1.5 | '==' does not take (int, double)",
                "never: (last == 1 | the predicate is not finished",
                "never: last == 1) | ')' is not expected here",
                "never: | a predicate is true or false, and there is none; such as 'a == b'",
                "neve: last == 1 | is no kind; there are always, never, everyStep",
                "never: step == 'a' | 'step' is seen where steps are",
                "never: processes.exists(p, once(p.entries == 1)) | 'p' has a value only inside",
                "never: processes.exists(last, once(last.entries == 1)) | 'last' has a value only",
                "never: processes.exists(p, once(processes.exists(q, q == p))) | 'p' has a value",
                "never: last == 99999999999999999999 | 99999999999999999999 exceeds 64 bits",
                "never: last[0] == 1 | '[]' does not take (int, int)",
                "leadsTo: last == 1 | leadsTo asks for two parts with ~> between them",
                "noDeadlock: last == 1 | noDeadlock asks nothing more",
                "never: has(last) | has(...) asks for a member, such as has(x.y)",
            })
    void isNamed(String sentence, String complaint) {
        assertThatThrownBy(() -> Checker.of(new Mutex()).ask(sentence))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void theCaretStandsUnderThePlace() {
        assertThatThrownBy(() -> Checker.of(new Mutex()).ask("never: last == 1 && lst == 1"))
                .hasMessageEndingWith("""
                        , at column 14
                          last == 1 && lst == 1
                                       ^""");
        assertThatThrownBy(() -> Checker.of(new Mutex()).ask("never: last == 1 &&\n  lst == 1"))
                .hasMessageEndingWith("""
                        , at line 2, column 3
                            lst == 1
                            ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "never: 1 / last == 1 | divides by zero, at column 3",
                "never: last + 9223372036854775807 > 0 && last == 1 | exceeds the numbers of 64",
                "everyStep: step | needs true or false, and want 0 is neither, at column 1",
                "everyStep: has(before.last).implies(step) | needs true or false, and leave 0",
                "never: once(step) | needs true or false, and want 0 is neither, at column 6",
                "everyStep: step.exists(p, p == 1) | needs a list or a map, and want 0 is none",
            })
    void whatCannotBeEvaluatedIsSaidWithItsPlace(String sentence, String complaint) {
        assertThatThrownBy(() -> Checker.of(new Mutex()).ask(sentence))
                .isInstanceOf(ModelException.class)
                .cause()
                .hasMessageStartingWith(complaint);
    }

    @Test
    void aPredicateThatIsNestedTooDeeplyIsRefused() {
        String deep = "(".repeat(200) + "true" + ")".repeat(200);

        assertThatThrownBy(() -> Checker.of(new Mutex()).ask("never: " + deep))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("the predicate is nested more than 100 deep");
    }

    @Test
    void aNameOfStepsIsShownWhereItStands() {
        assertThatThrownBy(() -> Checker.of(new Mutex()).ask("never: last == 1 && step == 'a'"))
                .hasMessageEndingWith("""
                        , at column 14
                          last == 1 && step == 'a'
                                       ^""");
    }

    @Test
    void aConditionThatIsNeitherTrueNorFalseIsRefused() {
        assertThatThrownBy(
                        () -> Checker.of(new Mutex()).ask("everyStep: (step ? last : 1) == last"))
                .isInstanceOf(ModelException.class)
                .cause()
                .hasMessageContaining("needs true or false");
    }

    @Test
    void aPredicateThatIsTooLongIsRefused() {
        String longOne = "last == 1" + " || last == 1".repeat(1_000);

        assertThatThrownBy(() -> Checker.of(new Mutex()).ask("never: " + longOne))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void aModelWithoutStatesHasNoVocabulary() {
        Model<Boolean, String> empty = new Model<>() {
            @Override
            public List<Boolean> initialStates() {
                return List.of();
            }

            @Override
            public List<String> actions(Boolean state) {
                return List.of();
            }

            @Override
            public Boolean next(Boolean state, String action) {
                return state;
            }
        };

        assertThatThrownBy(() -> Checker.of(empty).ask("never: state"))
                .hasMessage("the model has no initial state, so nothing can be named");
    }
}
