package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class KnowledgeQuestionsTest {
    private static final ConfiguredScenario LOSSY = Scenarios.LOSSY_HANDSHAKE.asIs();
    private static final ConfiguredScenario BY_TIME =
            LOSSY.with("drop=0", "msl=1", "rto=4", "timeWait=0");

    @Test
    void aClientThatLeavesTakesBackNothingThatHasArrived() {
        assertThat(Asking.outcome(LOSSY.with("clientAborts=1"), "serverKnowsBothWaysWork"))
                .isEqualTo(HOLDS);
    }

    @Test
    void inTwoMessagesTheServerDoesNotKnowThatBothWaysWork() {
        assertThat(Asking.outcome(LOSSY.with("handshake=two"), "serverKnowsBothWaysWork"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void whatAnEarlierConnectionHeardSaysNothingOfThisOne() {
        assertThat(Asking.outcome(LOSSY.with("clientAborts=1"), "serverKnowsNoMoreYet"))
                .isEqualTo(HOLDS);
    }

    /** The first runs with a repeated SYN that were taken for knowledge: an ACK had arrived. */
    @Test
    void afterTwoMessagesNoSynTellsThatTheAnswerArrived() {
        ConfiguredScenario two = LOSSY.with("handshake=two");

        assertThat(Asking.outcome(two, "establishedServerKnowsNoArrival")).isEqualTo(HOLDS);
        assertThat(Asking.outcome(
                        two.with("retries=0", "duplicate=1"), "establishedServerKnowsNoArrival"))
                .isEqualTo(HOLDS);
        assertThat(Asking.outcome(
                        two.with("network=rendezvous"), "establishedServerKnowsNoArrival"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void byTimeTheServerKnowsMoreAndOneRunEndsWhereItDoes() {
        Answer answer = Asking.ask(BY_TIME, "serverKnowsNoMoreYet");

        assertThat(answer.outcome()).isEqualTo(VIOLATED);
        assertThat(answer.evidence()).containsInstanceOf(Evidence.Run.class);
        assertThat(answer.story().orElseThrow().explanation())
                .isEqualTo("Here the server knows that something that the server has sent in this"
                        + " connection has arrived: no run that cannot be told from this one makes"
                        + " that false.");
    }

    @Test
    void whereNothingIsKnownTwoRunsThatEndAlikeShowIt() {
        assertThat(Asking.ask(LOSSY, "serverKnowsNoMoreYet").evidence())
                .containsInstanceOf(Evidence.IndistinguishablePair.class);
    }

    @Test
    void ofTwoRunsThatEndAlikeItIsSaidWhichShowsTheFactAndWhereTheyPart() {
        Evidence evidence = Asking.ask(LOSSY, "serverKnowsNoMoreYet").evidence().orElseThrow();

        assertThat(evidence).isInstanceOfSatisfying(Evidence.IndistinguishablePair.class, twins -> {
            assertThat(twins.title())
                    .startsWith("One run, after which it is not so that something");
            assertThat(twins.otherTitle()).startsWith("Another run, after which it is so that");
            assertThat(twins.remark())
                    .isEqualTo("Both end alike for the server. They differ from step 3 on.");
        });
    }

    @Test
    void silenceTellsTheClientWhereNothingIsLost() {
        Answer answer = Asking.ask(
                BY_TIME.with("clientSends=1", "delayedAck=3"), "clientKnowsServerByTime");

        assertThat(answer.outcome()).isEqualTo(HOLDS);
        assertThat(answer.asked()).hasValue(100);
    }

    @Test
    void withNothingToWaitForTheClockRestsAndThereIsNoSilence() {
        assertThat(Asking.ask(BY_TIME, "clientKnowsServerByTime").vacuous()).isTrue();
    }
}
