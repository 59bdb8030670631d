package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SynOptionSentencesTest {
    private static final ConfiguredScenario TEXT_ON_SYN =
            Scenarios.HANDSHAKE.with("clientSends=1", "tfo=on");

    @Test
    void octetsOfASynAreAcceptedEarlyUnderFastOpen() {
        assertThat(Asking.outcome(TEXT_ON_SYN, "deliveredOnSyn")).isEqualTo(REACHED);
    }

    @Test
    void andWaitForTheHandshakeWithoutIt() {
        assertThat(Asking.outcome(TEXT_ON_SYN.with("tfo=off", "dataOnSyn=yes"), "deliveredOnSyn"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void optionsAreComparedOfEndsThatAreConnected() {
        Answer answer = Asking.ask(Scenarios.HANDSHAKE.asIs(), "optionsAgree");

        assertThat(answer.outcome()).isEqualTo(HOLDS);
        assertThat(answer.asked()).hasValue(1);
    }

    @Test
    void eachEndKeepsToWhatTheOtherAnnouncesAndTheTwoMayDiffer() {
        ConfiguredScenario announced =
                Scenarios.HANDSHAKE.with("clientMss=1", "serverMss=2", "mss=2");

        assertThat(Asking.outcome(announced, "optionsAgree")).isEqualTo(HOLDS);
        assertThat(Asking.outcome(announced, "sendSizesAgree")).isEqualTo(VIOLATED);
        assertThat(Asking.outcome(announced.with("clientMss=2"), "sendSizesAgree"))
                .isEqualTo(HOLDS);
    }

    @Test
    void windowsAreToldWhereSegmentsSayThem() {
        ConfiguredScenario saying = Scenarios.HANDSHAKE.with("flowControl=advertised");

        assertThat(Asking.outcome(saying, "windowsAreTold")).isEqualTo(HOLDS);
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.asIs(), "windowsAreTold"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void octetsOfASynAckAreAcceptedByTheClientThatItEstablishes() {
        ConfiguredScenario answering = Scenarios.HANDSHAKE.with("serverSends=1", "dataOnSyn=yes");

        assertThat(Asking.outcome(answering, "synAckBringsText")).isEqualTo(REACHED);
        assertThat(Asking.outcome(answering.with("dataOnSyn=no"), "synAckBringsText"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void andOfNoneWhereNobodyListens() {
        assertThat(Asking.ask(Scenarios.HANDSHAKE.with("serverListens=no"), "optionsAgree")
                        .vacuous())
                .isTrue();
    }
}
