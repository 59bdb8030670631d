package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** A socket opens to its own address and port: a simultaneous open with one TCP (section 3.5). */
class SelfConnectTest {

    private static Run opened(Rules rules) {
        return new Lab()
                .rules(rules)
                .client(Lab.sends(2))
                .client(Lab.numbers(IsnPolicy.ANY))
                .client(users -> users.openingTo(UserScript.Remote.ITSELF))
                .start()
                .opens(CLIENT, 100);
    }

    @Test
    void itsSynComesBackToIt() {
        assertThat(opened(Rules.STANDARD).world().network().inFlight())
                .hasSize(1)
                .allSatisfy(flying -> assertThat(flying.to()).isEqualTo(CLIENT));
    }

    @Test
    void byFigure7ItsOwnSynAckEstablishesIt() {
        opened(RuleProfile.RFC9293_INTENT.rules())
                .delivers(CLIENT, "<SEQ=100><CTL=SYN>")
                .sending("<SEQ=100><ACK=101><CTL=SYN,ACK>")
                .leaving(State.SYN_RECEIVED, State.LISTEN)
                .delivers(CLIENT, "<SEQ=100><ACK=101><CTL=SYN,ACK>")
                .sending()
                .telling(Signal.Notice.ESTABLISHED)
                .leaving(State.ESTABLISHED, State.LISTEN);
    }

    @Test
    void byTheLetterTheAnswerToItsOwnSynAckEstablishesIt() {
        opened(Rules.STANDARD)
                .delivers(CLIENT, "<SEQ=100><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=100><ACK=101><CTL=SYN,ACK>")
                .sending("<SEQ=101><ACK=101><CTL=ACK>")
                .leaving(State.SYN_RECEIVED, State.LISTEN)
                .delivers(CLIENT, "<SEQ=101><ACK=101><CTL=ACK>")
                .leaving(State.ESTABLISHED, State.LISTEN);
    }

    @Test
    void itReceivesWhatItSendsAndAcknowledgesItself() {
        opened(RuleProfile.LINUX.rules())
                .delivers(CLIENT, "<SEQ=100><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=100><ACK=101><CTL=SYN,ACK>")
                .calls(CLIENT, new UserCall.Send(2))
                .delivers(CLIENT, "<SEQ=101><ACK=101><CTL=ACK><DATA=2>")
                .telling(new Signal.Delivered(new ReceivedText(0, Text.of(0, 2))))
                .sending("<SEQ=103><ACK=103><CTL=ACK>");
    }

    @Test
    void itsFinCrossesItself() {
        opened(RuleProfile.LINUX.rules())
                .delivers(CLIENT, "<SEQ=100><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=100><ACK=101><CTL=SYN,ACK>")
                .closes(CLIENT)
                .delivers(CLIENT, "<SEQ=101><ACK=101><CTL=FIN,ACK>")
                .leaving(State.CLOSING, State.LISTEN)
                .delivers(CLIENT, "<SEQ=102><ACK=102><CTL=ACK>")
                .leaving(State.TIME_WAIT, State.LISTEN);
    }

    @Test
    void theOtherHostHearsNothing() {
        Run run = opened(Rules.STANDARD).delivers(CLIENT, "<SEQ=100><CTL=SYN>");
        assertThat(run.world().network().inFlight().exists(flying -> flying.to() == SERVER))
                .isFalse();
    }
}
