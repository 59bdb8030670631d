package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The neighbours of an experiment, and what decides them. */
class NeighbourhoodTest {
    private static Experiment asking(String question, ConfiguredScenario setup) {
        return new Experiment(setup, Questions.named(question));
    }

    private static Stream<String> texts(Stream<Neighbour> neighbours) {
        return neighbours.map(Neighbour::toString);
    }

    @Test
    void settingsThatDoNotGoTogetherAreNoNeighbourAndAreCounted() {
        Neighbourhood found =
                Neighbourhood.of(asking("keepAliveEndsOnlyDead", Scenarios.IDLE.asIs()));

        assertThat(texts(found.refused().stream()))
                .containsExactly("timeWait=anyMoment", "timeWait=quiet");
        assertThat(found.legal()).hasSize(202).contains(new Neighbour("msl", "1", "3"));
    }

    @Test
    void aChoiceAmongManyThousandNumbersIsRefused() {
        Experiment few = asking("bothEstablished", Scenarios.HANDSHAKE.with("bits=8"));
        Experiment many = asking("bothEstablished", Scenarios.HANDSHAKE.with("bits=16"));

        assertThat(texts(Neighbourhood.of(few).legal().stream()))
                .contains("clientIsn=any", "serverIsn=any");
        assertThat(texts(Neighbourhood.of(many).refused().stream()))
                .contains("clientIsn=any", "serverIsn=any");
    }

    @Test
    void whatFollowsAMovedSettingFollowsIt() {
        ConfiguredScenario moved =
                new Neighbour("msl", "2", "3").in(Scenarios.REINCARNATION.asIs());

        assertThat(moved.options()).isEqualTo("--scenario reincarnation --set msl=3");
    }

    @Test
    void settingsThatMakeTheSameWorldAreOneSearch() {
        Experiment one = asking("bothClosed", Scenarios.CLOSE.asIs());
        Experiment same = asking("bothClosed", Scenarios.CLOSE.with("drop=0", "fairUsers=all"));

        assertThat(Search.of(same)).isEqualTo(Search.of(one));
        assertThat(Search.of(asking("noDeadlock", Scenarios.CLOSE.asIs())))
                .isNotEqualTo(Search.of(one));
    }

    @Test
    void whatIsAssumedOfRunsWithoutEndIsPartOfAQuestionAboutThem() {
        Experiment one = asking("closeWaitEnds", Scenarios.CLOSE.asIs());
        Experiment other = asking("closeWaitEnds", Scenarios.CLOSE.with("fairUsers=all"));

        assertThat(Search.of(other)).isNotEqualTo(Search.of(one));
    }

    @Test
    void everySettingIsPartOfAComparison() {
        Experiment one = asking("likeRfc9293", Scenarios.HANDSHAKE.asIs());
        Experiment other = asking("likeRfc9293", Scenarios.HANDSHAKE.with("fairUsers=all"));

        assertThat(Search.of(other)).isNotEqualTo(Search.of(one));
    }
}
