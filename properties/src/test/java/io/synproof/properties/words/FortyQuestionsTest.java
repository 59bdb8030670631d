package io.synproof.properties.words;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.endpoint.State;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that no claim asks, each in words and in Java, with the answer to both. */
class FortyQuestionsTest {

    static Stream<AskedTwice> questions() {
        return Stream.of(QuestionsOfStates.all(), QuestionsOfSteps.all(), QuestionsOfThePast.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theSentenceSaysWhatJavaSays(AskedTwice question) {
        assertThat(question.answerInWords()).isEqualTo(question.expected());
        assertThat(question.answerInJava()).isEqualTo(question.expected());
    }

    /** A question about whole runs, in words and in Java. */
    record OfRuns(NamedScenario scenario, String sentence, Predicate<PlainGraph> holds) {}

    static Stream<OfRuns> questionsOfRuns() {
        return Stream.of(
                new OfRuns(
                        Scenarios.CLOSE,
                        "leadsTo: client.state == FIN_WAIT_1 ~> client.state == TIME_WAIT",
                        graph -> graph.leads(
                                it -> Ends.client(it, State.FIN_WAIT_1),
                                it -> Ends.client(it, State.TIME_WAIT))),
                new OfRuns(
                        Scenarios.LOSSY_CLOSE,
                        "leadsTo: client.state == FIN_WAIT_1 ~> client.state == FIN_WAIT_2",
                        graph -> graph.leads(
                                it -> Ends.client(it, State.FIN_WAIT_1),
                                it -> Ends.client(it, State.FIN_WAIT_2))),
                new OfRuns(
                        Scenarios.LOSSY_HANDSHAKE,
                        "eventually: client.state == ESTABLISHED",
                        graph -> graph.leads(_ -> true, it -> Ends.client(it, State.ESTABLISHED))),
                new OfRuns(
                        Scenarios.CLOSE,
                        "alwaysPossible: client.state == CLOSED && server.state == LISTEN",
                        graph -> graph.isAlwaysPossible(it ->
                                Ends.client(it, State.CLOSED) && Ends.server(it, State.LISTEN))),
                new OfRuns(
                        Scenarios.LOSSY_HANDSHAKE,
                        "alwaysPossible: server.state == ESTABLISHED",
                        graph -> graph.isAlwaysPossible(it -> Ends.server(it, State.ESTABLISHED))));
    }

    @ParameterizedTest
    @MethodSource("questionsOfRuns")
    void aSentenceAboutRunsSaysWhatAPlainGraphSays(OfRuns question) {
        PlainGraph graph = PlainGraph.of(question.scenario().asIs().scenario(false));

        assertThat(graph.isWithoutCycles()).isTrue();
        assertThat(answer(question) == Outcome.HOLDS).isEqualTo(question.holds().test(graph));
    }

    @Test
    void someSentencesAboutRunsHoldAndSomeDoNot() {
        assertThat(questionsOfRuns().map(FortyQuestionsTest::answer))
                .containsExactly(HOLDS, VIOLATED, VIOLATED, HOLDS, VIOLATED);
    }

    private static Outcome answer(OfRuns question) {
        return new Experiment(question.scenario().asIs(), Questions.named(question.sentence()))
                .ask(ExperimentOptions.within(Bounds.states(100_000)))
                .outcome();
    }

    @Test
    void thereAreForty() {
        assertThat(questions()).hasSize(40);
        assertThat(questions().map(question -> question.setup().options()).distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }
}
