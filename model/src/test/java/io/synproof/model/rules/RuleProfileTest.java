package io.synproof.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Profiles are sets of rules; what they differ in is what docs/deviations.md lists. */
class RuleProfileTest {

    private static List<String> differences(RuleProfile profile, RuleProfile other) {
        return profile.differencesFrom(other)
                .map(rule -> rule + "=" + profile.rules().get(rule).key());
    }

    @Test
    void theStandardIsTheLiteralTextOfRfc9293() {
        assertThat(RuleProfile.RFC9293.rules()).isEqualTo(Rules.STANDARD);
    }

    @Test
    void rfc793DiffersFromRfc9293WhereItWasCorrected() {
        assertThat(differences(RuleProfile.RFC793, RuleProfile.RFC9293))
                .containsExactly(
                        "ackCheckInSynReceived=fromUna",
                        "challengeAck=notSent",
                        "newSyn=resets",
                        "closeInCloseWait=closing");
    }

    @Test
    void theIntentDiffersFromTheTextInFigure7AndInTheWaitThatARepeatedFinRestarts() {
        assertThat(differences(RuleProfile.RFC9293_INTENT, RuleProfile.RFC9293))
                .containsExactly("synAckInSynReceived=completes", "timeWaitRestart=repeatedFin");
    }

    @Test
    void linuxDiffersFromRfc9293InTwentyTwoRules() {
        assertThat(differences(RuleProfile.LINUX, RuleProfile.RFC9293))
                .containsExactly(
                        "rstInTimeWait=exact",
                        "synAckInSynReceived=completesAnswered",
                        "repeatedSyn=synAck",
                        "newSyn=resetsRemote",
                        "timeWaitRestart=anyAck",
                        "timeWaitAnswer=allButNextAck",
                        "rstInSynSent=refused",
                        "reopen=isn",
                        "synFin=dropped",
                        "rstBehindFin=beforeNextToo",
                        "rstNotice=told",
                        "ackBehindFin=counted",
                        "textAcrossFin=resets",
                        "endsAtNext=passed",
                        "textBeyondWindow=refused",
                        "finBeyondWindow=taken",
                        "synReceivedCheck=ack",
                        "oldestAck=firstOctet",
                        "noTimestamp=taken",
                        "tsRecent=ack",
                        "rstUnread=read",
                        "crossedOptions=own");
    }

    @Test
    void everyProfileHasANameAMeaningAndASourceOfItsOwn() {
        assertThat(RuleProfile.ALL.map(RuleProfile::name))
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(RuleProfile.ALL.map(RuleProfile::meaning)).doesNotHaveDuplicates();
        assertThat(RuleProfile.ALL.map(RuleProfile::source)).doesNotHaveDuplicates();
        assertThat(RuleProfile.ALL.map(RuleProfile::rules)).doesNotHaveDuplicates();
    }
}
