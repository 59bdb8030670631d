package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.necessity.BaselineSearch;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A neighbour that is said to change no run is asked for nothing: it finds the same. */
class AlikeTest {
    private static final ExperimentOptions EFFORT = ExperimentOptions.within(Bounds.states(500));
    private static final int SEED = 14;
    private static final int FEW = 8;
    private static final int MANY = 80;
    private static final int BESIDE = 40;
    private static final int OF_EACH = 3;

    private static List<String> alike(
            String question, ConfiguredScenario setup, ExperimentOptions effort) {
        Experiment one = new Experiment(setup, Questions.named(question));
        return BaselineSearch.ask(one, Neighbourhood.of(one).legal(), effort).alike().stream()
                .map(Neighbour::toString)
                .toList();
    }

    private static List<String> alike(String question, ConfiguredScenario setup) {
        return alike(question, setup, ExperimentOptions.within(Bounds.states(100_000)));
    }

    @Test
    void whatIsSaidToChangeNoRunFindsTheSameInAsManyStates() {
        drawn(FEW).forEach(AlikeTest::isTheSame);
    }

    @Test
    @Tag("long")
    void whatIsSaidToChangeNoRunFindsTheSameInManyChecks() {
        drawn(MANY).forEach(AlikeTest::isTheSame);
    }

    /** Some checks of both catalogues, drawn from a fixed seed. */
    private static List<Experiment> drawn(int count) {
        List<Experiment> all = Catalogue.both().stream()
                .flatMap(claim -> claim.checks().stream())
                .map(Check::experiment)
                .distinct()
                .toList();
        return drawn(all, count);
    }

    private static <T> List<T> drawn(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static void isTheSame(Experiment one) {
        List<Neighbour> beside = drawn(Neighbourhood.of(one).legal(), BESIDE);
        BaselineSearch<Neighbour> original = BaselineSearch.ask(one, beside, EFFORT);
        for (Neighbour neighbour : drawn(original.alike(), OF_EACH)) {
            assertThat(sizes(neighbour.of(one).ask(EFFORT)))
                    .as(neighbour.of(one).command())
                    .isEqualTo(sizes(original.answer()));
        }
    }

    private static String sizes(Answer answer) {
        return answer.outcome() + " " + answer.value() + " " + answer.asked() + " "
                + answer.coverage().states() + " " + answer.coverage().transitions() + " "
                + answer.coverage().cut();
    }

    @Test
    void moreRoomChangesNoRunOfASearchThatMetNoCut() {
        assertThat(alike("bothClosed", Scenarios.CLOSE.with("capacity=6")))
                .contains("capacity=7")
                .doesNotContain("capacity=5");
    }

    @Test
    void moreRoomIsAskedWhereThereWasTooLittle() {
        assertThat(alike("noDeadlock", Scenarios.LOSSY_TRANSFER.with("capacity=1")))
                .doesNotContain("capacity=2");
    }

    @Test
    void moreRoomIsAskedWhereBeingFullChangesWhatHappens() {
        assertThat(alike("noDeadlock", Scenarios.CLOSE.with("overflow=blocking")))
                .doesNotContain("capacity=5", "capacity=7");
    }

    @Test
    void moreRoomIsAskedWhereTheQuestionLooksUpHowMuchThereIs() {
        assertThat(alike("networkNeverFull", Scenarios.HANDSHAKE.asIs()))
                .noneMatch(change -> change.startsWith("capacity="));
    }

    @Test
    void aLawThatOnlyTheQuestionLooksUpIsComparedToo() {
        assertThat(alike("backlogBoundsAcceptQueue", Scenarios.CLOSE.asIs()))
                .doesNotContain("backlog=127", "backlog=129");
        assertThat(alike("bothClosed", Scenarios.CLOSE.asIs()))
                .contains("backlog=127", "backlog=129");
    }

    @Test
    void whatIsAssumedOfRunsWithoutEndMattersToQuestionsAboutThemAlone() {
        assertThat(alike("closeWaitEnds", Scenarios.CLOSE.asIs()))
                .noneMatch(change -> change.startsWith("fair"));
        assertThat(alike("bothClosed", Scenarios.CLOSE.asIs()))
                .contains("fairUsers=all", "fairTimers=no", "fairDelivery=no");
    }

    @Test
    void whatTheStartSaysIsNeverAlike() {
        assertThat(alike("bothClosed", Scenarios.CLOSE.asIs()))
                .doesNotContain("drop=1", "duplicate=1", "clientOpens=2", "msl=1", "inject=1");
    }
}
