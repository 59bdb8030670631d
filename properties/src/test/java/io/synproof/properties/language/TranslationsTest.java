package io.synproof.properties.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Outcome;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.contradictions.Contradiction;
import io.synproof.properties.contradictions.Contradictions;
import io.synproof.properties.contradictions.Position;
import io.synproof.properties.contradictions.SideVerdict;
import io.synproof.properties.figures.Figure;
import io.synproof.properties.figures.Figures;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.VerdictText;
import io.synproof.properties.report.diagram.ClauseText;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Settings;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that has a name and English words of its own has Chinese ones, and nothing else. */
class TranslationsTest {

    private static void complete(Class<?> beside, String file, Stream<String> names) {
        Set<String> all = names.collect(Collectors.toCollection(TreeSet::new));
        assertThat(Translations.beside(beside, file).keys()).isEqualTo(all);
    }

    private static <E extends Enum<E>> Stream<String> names(E[] values) {
        return Stream.of(values).map(Enum::name);
    }

    @Test
    void everyPropertyAndEveryKindOfSentence() {
        Stream<String> properties = Questions.ALL.stream()
                .map(NamedQuestion::question)
                .flatMap(question -> question.subject() instanceof Subject.Itself<?>
                        ? Stream.of(question.name() + ".summary")
                        : Stream.of(question.name() + ".summary", question.name() + ".subject"));
        Stream<String> sentences =
                Stream.of(Question.Kind.values()).map(kind -> "sentence." + kind + ".summary");
        complete(Questions.class, "questions", Stream.concat(properties, sentences));
    }

    @Test
    void everyScenarioAndSetting() {
        complete(
                NamedScenario.class,
                "settings",
                Settings.ALL.stream().map(setting -> setting.key()));
        complete(NamedScenario.class, "scenarios", Scenarios.ALL.stream().map(NamedScenario::name));
    }

    @Test
    void everyOutcomeAndVerdict() {
        complete(VerdictText.class, "outcomes", names(Outcome.values()));
        complete(VerdictText.class, "verdicts", names(ClaimVerdict.values()));
        complete(VerdictText.class, "sides", names(SideVerdict.values()));
    }

    @Test
    void everyRuleThatDecidesAStep() {
        complete(ClauseText.class, "clauses", names(Clause.values()));
    }

    @Test
    void everySignalToAUser() {
        complete(
                ClauseText.class,
                "signals",
                Stream.of(
                                names(Signal.Notice.values()).map("notice."::concat),
                                names(Signal.Refusal.values()).map("refusal."::concat),
                                names(Signal.Return.values()).map("return."::concat))
                        .flatMap(name -> name));
    }

    @Test
    void everyContradiction() {
        complete(
                Contradiction.class,
                "contradictions",
                Contradictions.ALL.stream().flatMap(TranslationsTest::keys));
    }

    private static Stream<String> keys(Contradiction one) {
        String number = Integer.toString(one.number());
        return Stream.concat(
                Stream.of(number),
                IntStream.range(0, one.sides().size())
                        .boxed()
                        .flatMap(i -> keys(number + "." + (i + 1), one.sides().get(i))));
    }

    private static Stream<String> keys(String key, Position side) {
        return side.remark().isEmpty() ? Stream.of(key) : Stream.of(key, key + ".open");
    }

    @Test
    void everyFigureAndNote() {
        complete(
                Figure.class,
                "figures",
                Figures.ALL.stream().map(figure -> Integer.toString(figure.number())));
        complete(StudyNote.class, "notes", Stream.of(StudyNote.values()).map(StudyNote::number));
    }
}
