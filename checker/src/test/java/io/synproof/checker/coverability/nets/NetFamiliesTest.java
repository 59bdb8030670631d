package io.synproof.checker.coverability.nets;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.UnboundedChecker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.coverability.nets.NetFamilies.Question;
import io.synproof.checker.coverability.nets.NetProtocol.Covered;
import io.synproof.checker.coverability.nets.NetProtocol.Hand;
import io.synproof.checker.model.Unit;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetFamiliesTest {
    private static final int LIMIT = 20_000;

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsThePublishedOne(Question question) {
        assertAnswered(question);
    }

    static Stream<Question> questions() {
        return Stream.of(NetFamilies.small(), NetFamilies.broadcasts()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aBackwardSearchAnswersAlike(Question question) {
        assertThat(BackwardCoverability.covers(question.net(), LIMIT))
                .hasValue(question.isCovered());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("largeQuestions")
    void theAnswerIsThePublishedOneForLargeNetsToo(Question question) {
        assertAnswered(question);
    }

    static List<Question> largeQuestions() {
        return NetFamilies.large();
    }

    private static void assertAnswered(Question question) {
        UnboundedChecker<CompositeState<Hand, String, Unit>, String> checker =
                Checker.of(new NetProtocol(question.net())).unbounded();
        var property = NetProtocol.neverCovered();
        Verdict<CompositeState<Hand, String, Unit>, String> verdict = checker.check(property);

        assertThat(verdict.outcome())
                .isEqualTo(question.isCovered() ? Outcome.VIOLATED : Outcome.HOLDS);
        assertThat(verdict.trace().map(trace -> trace.states().getLast().processes()))
                .isEqualTo(verdict.trace().map(_ -> List.of(new Covered())));
        assertThat(verdict.trace().isPresent()).isEqualTo(question.isCovered());
        assertThat(verdict.certificate()
                        .map(claim -> checker.refusal(property, claim).isEmpty()))
                .isEqualTo(verdict.certificate().map(_ -> true));
        assertThat(verdict.certificate().isPresent()).isNotEqualTo(question.isCovered());
    }
}
