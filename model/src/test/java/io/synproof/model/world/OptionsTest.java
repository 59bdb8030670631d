package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Reopening;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Timestamp;
import org.junit.jupiter.api.Test;

/** Timestamps and the MSS option (RFC 7323, sections 3.2, 4 and 5; RFC 9293, section 3.7.1). */
class OptionsTest {
    private static final SynOptions STAMPS = new SynOptions(0, true, false, false);

    private static Lab lab(SynOptions client, SynOptions server) {
        return new Lab().client(Lab.opening(client)).server(Lab.opening(server));
    }

    private static Lab stamped() {
        return lab(STAMPS, STAMPS);
    }

    private static Run connected(Lab lab) {
        return lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><TS=1>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK><TS=1>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><TS=1>")
                .leaving(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void timestampsAreAgreedWithTheSynsAndThenOnEverySegment() {
        connected(stamped().client(Lab.sends(1)))
                .calls(CLIENT, new UserCall.Send(1))
                .sending("<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2>")
                .sending("<SEQ=1><ACK=2><CTL=ACK><TS=1>");
    }

    @Test
    void whereTheServerDoesNotOfferThem_noneAreUsed() {
        lab(STAMPS, SynOptions.PLAIN)
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><TS=1>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .sending("<SEQ=1><ACK=1><CTL=ACK>");
    }

    @Test
    void whereTheClientDoesNotOfferThem_noneAreUsed() {
        lab(SynOptions.PLAIN, STAMPS)
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void aResetCarriesNone() {
        connected(stamped().client(Lab.may(1, 1, 0))).aborts(CLIENT).sending("<SEQ=1><CTL=RST>");
    }

    @Test
    void whatIsOlderThanTsRecentIsAcknowledgedAndDropped() {
        connected(stamped().mss(1).client(Lab.sends(2)).faults(0, 1, 0))
                .calls(CLIENT, new UserCall.Send(1))
                .deliversTwice(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2>")
                .calls(CLIENT, new UserCall.Send(1))
                .delivers(SERVER, "<SEQ=2><ACK=1><CTL=ACK><DATA=1><TS=3>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2>")
                .by(Clause.PAWS)
                .sending("<SEQ=1><ACK=3><CTL=ACK><TS=1>");
    }

    @Test
    void aTimestampIsEchoedWhereThatIsOn() {
        OptionalFeatures echoing = OptionalFeatures.NONE.with(Feature.TIMESTAMP_ECHO, true);
        stamped()
                .features(echoing)
                .client(Lab.may(1, 1, 0))
                .client(Lab.sends(1))
                .clock(3, new Deadline.In(3), 2)
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><TS=0><ECHO=0>")
                .ticks(2)
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK><TS=0><ECHO=0>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><TS=2><ECHO=0>")
                .calls(CLIENT, new UserCall.Send(1))
                .ticks(1)
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2><ECHO=0>")
                .sending("<SEQ=1><ACK=2><CTL=ACK><TS=3><ECHO=2>")
                .aborts(CLIENT)
                .sending("<SEQ=2><CTL=RST>");
    }

    /** The client offers timestamps, the server does not, and their SYNs cross. */
    private static Run crossed(CrossedOptions reading) {
        return lab(STAMPS, SynOptions.PLAIN)
                .rules(Rules.STANDARD.with(Rule.CROSSED_OPTIONS, reading))
                .server(Lab.may(1, 0, 0))
                .server(Lab.listens(false))
                .start()
                .opens(CLIENT, 0)
                .opens(SERVER, 0)
                .delivers(CLIENT, "<SEQ=0><CTL=SYN>");
    }

    @Test
    void whereSynsCrossTheSynAckOffersTimestampsAgainAsInLinuxAndNothingElseHasThem() {
        crossed(CrossedOptions.AGREED).sending("<SEQ=0><ACK=1><CTL=SYN,ACK>");
        crossed(CrossedOptions.OWN)
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><TS=1>")
                .delivers(SERVER, "<SEQ=0><CTL=SYN><TS=1>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .by(Clause.NOT_IN_WINDOW)
                .sending("<SEQ=1><ACK=1><CTL=ACK>");
    }

    @Test
    void textBehindAGapDoesNotChangeTsRecent() {
        connected(stamped().mss(1).client(Lab.sends(2)))
                .calls(CLIENT, new UserCall.Send(1))
                .calls(CLIENT, new UserCall.Send(1))
                .delivers(SERVER, "<SEQ=2><ACK=1><CTL=ACK><DATA=1><TS=3>")
                .by(Clause.BEHIND_A_GAP)
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1><TS=2>")
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void aForgedSegmentWithoutATimestampIsDropped() {
        Attacker attack = new Attacker(Attacker.Forgery.TEXT, Attacker.Guess.EXACT, SERVER, false);
        Run forged = connected(stamped().attacker(attack, 1));
        forged.does(forged.actions().find(Action.Inject.class::isInstance).get())
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>")
                .by(Clause.NO_TIMESTAMP)
                .sending();
    }

    @Test
    void theClockOfTimestampsTicksWhereThereIsTime() {
        stamped()
                .clock(3, new Deadline.In(3), 2)
                .start()
                .opens(CLIENT, 0)
                .sending("<SEQ=0><CTL=SYN><TS=0>")
                .ticks(2)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><TS=0>")
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><TS=2>");
    }

    @Test
    void theClockOutlivesACrash() {
        Run down = connected(stamped().client(Lab.may(2, 0, 1))).crashes(CLIENT);
        assertThat(down.world().client().stamps().get().now()).isEqualTo(new Timestamp(1));
        assertThat(down.reboots(CLIENT).world().client().slots()).isEmpty();
    }

    /** The server waits in TIME-WAIT, its TS.Recent is 2. */
    private static Run waiting(Reopening rule) {
        Lab lab = stamped()
                .rules(Rules.STANDARD.with(Rule.REOPENING, rule))
                .timeWait(Deadline.Untimed.NEVER)
                .client(Lab.may(2, 0, 0))
                .client(Lab.numbers(IsnPolicy.ANY))
                .client(Lab.opening(STAMPS));
        return connected(lab)
                .closes(SERVER)
                .delivers(CLIENT, "<SEQ=1><ACK=1><CTL=FIN,ACK><TS=2>")
                .delivers(SERVER, "<SEQ=1><ACK=2><CTL=ACK><TS=1>")
                .closes(CLIENT)
                .delivers(SERVER, "<SEQ=1><ACK=2><CTL=FIN,ACK><TS=2>")
                .delivers(CLIENT, "<SEQ=2><ACK=2><CTL=ACK><TS=2>")
                .leaving(CLOSED, TIME_WAIT);
    }

    @Test
    void underTimestampANewerSynReopensWhateverItsNumber() {
        waiting(Reopening.TIMESTAMP)
                .opens(CLIENT, 1)
                .delivers(SERVER, "<SEQ=1><CTL=SYN><TS=3>")
                .by(Clause.TIME_WAIT_REOPENED, Clause.LISTEN_SYN)
                .leaving(SYN_SENT, SYN_RECEIVED);
    }

    @Test
    void underIsnANewerTimestampReopensToo() {
        waiting(Reopening.ISN)
                .opens(CLIENT, 1)
                .delivers(SERVER, "<SEQ=1><CTL=SYN><TS=3>")
                .leaving(SYN_SENT, SYN_RECEIVED);
    }

    /** The client announces 4 octets and the server 2, and each has 5 to send. */
    private static Run announced() {
        return lab(new SynOptions(4, false, false, false), new SynOptions(2, false, false, false))
                .client(Lab.sends(5))
                .server(Lab.sends(5))
                .start()
                .opens(CLIENT, 0)
                .sending("<SEQ=0><CTL=SYN><MSS=4>")
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=4>")
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><MSS=2>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK><MSS=2>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>");
    }

    @Test
    void theClientSendsWhatTheServerAnnounces() {
        announced()
                .calls(CLIENT, new UserCall.Send(5))
                .sending(
                        "<SEQ=1><ACK=1><CTL=ACK><DATA=2>",
                        "<SEQ=3><ACK=1><CTL=ACK><DATA=2>",
                        "<SEQ=5><ACK=1><CTL=ACK><DATA=1>");
    }

    @Test
    void theServerSendsWhatTheClientAnnounces() {
        announced()
                .calls(SERVER, new UserCall.Send(5))
                .sending("<SEQ=1><ACK=1><CTL=ACK><DATA=4>", "<SEQ=5><ACK=1><CTL=ACK><DATA=1>");
    }

    @Test
    void noSegmentIsLargerThanTheSenderLikesWhateverIsAnnounced() {
        lab(new SynOptions(4, false, false, false), new SynOptions(4, false, false, false))
                .mss(3)
                .client(Lab.sends(5))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=4>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK><MSS=4>")
                .calls(CLIENT, new UserCall.Send(3))
                .sending("<SEQ=1><ACK=1><CTL=ACK><DATA=3>");
    }

    @Test
    void withoutTheOptionSegmentsAreAsLargeAsTheSenderLikes() {
        lab(SynOptions.PLAIN, SynOptions.PLAIN)
                .client(Lab.sends(5))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .calls(CLIENT, new UserCall.Send(5))
                .sending("<SEQ=1><ACK=1><CTL=ACK><DATA=5>");
    }

    private static final SynOptions TEXT = new SynOptions(0, false, true, false);

    private static Run answeredWithText(Lab lab) {
        return lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><DATA=2>")
                .leaving(SYN_SENT, SYN_RECEIVED);
    }

    private static Lab withTextOfServer() {
        return lab(SynOptions.PLAIN, TEXT).server(Lab.sends(2));
    }

    @Test
    void aSynAckBringsOctetsWhichItsReceiverAcknowledgesWithTheSyn() {
        answeredWithText(withTextOfServer())
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK><DATA=2>")
                .by(Clause.SYN_SENT_SYN_ACK, Clause.TEXT)
                .sending("<SEQ=1><ACK=3><CTL=ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=3><CTL=ACK>")
                .sending()
                .leaving(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void aSynAckWithTextComesAgainWhole() {
        answeredWithText(withTextOfServer().tries(1))
                .fires(SERVER)
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><DATA=2>");
    }

    /** In a simultaneous open the octets of a SYN are unsent again: they are used once. */
    @Test
    void theClockOfTimestampsDoesNotMoveWhenOctetsAreUnsentAgain() {
        SynOptions text = new SynOptions(0, true, true, false);
        lab(text, text)
                .client(Lab.sends(2))
                .server(Lab.sends(2))
                .server(Lab.listens(false))
                .server(Lab.may(1, 0, 0))
                .start()
                .opens(CLIENT, 0)
                .opens(SERVER, 0)
                .sending("<SEQ=0><CTL=SYN><DATA=2><TS=3>")
                .delivers(SERVER, "<SEQ=0><CTL=SYN><DATA=2><TS=3>")
                .sending("<SEQ=0><ACK=1><CTL=SYN,ACK><TS=3>");
    }
}
