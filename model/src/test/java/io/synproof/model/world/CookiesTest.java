package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSE_WAIT;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Cookies along runs: nothing is remembered, and what comes back proves that there was a SYN. */
class CookiesTest {
    private static final Action TICK = new Action.CookieTick(SERVER);

    /** The cookie for number 0 from port 0 in slot 0, and the number that acknowledges it. */
    private static final String SYN_ACK = "<SEQ=32768><ACK=1><CTL=SYN,ACK>";

    private static final String ACK = "<SEQ=1><ACK=32769><CTL=ACK>";

    private static Ports start(SynCookies cookies, int backlog, AcceptPolicy accepting) {
        return new Ports(lab(cookies, backlog, accepting).start());
    }

    private static Lab lab(SynCookies cookies, int backlog, AcceptPolicy accepting) {
        ListenerConfig listening = new ListenerConfig(
                AdmissionRules.V6_14,
                backlog,
                4096,
                256,
                false,
                cookies,
                3,
                AcceptOverflow.IGNORED,
                accepting,
                false);
        return new Lab()
                .bits(16)
                .listening(listening)
                .ports(3)
                .faults(0, 1, 0)
                .client(Lab.may(3, 1, 0))
                .client(Lab.sends(1))
                .server(Lab.may(0, 0, 1))
                .server(Lab.numbers(IsnPolicy.FRESH));
    }

    private static Ports always() {
        return start(SynCookies.ALWAYS, 1, AcceptPolicy.AT_ONCE);
    }

    @Test
    void aSynIsAnsweredWithACookieAndNothingIsRemembered() {
        Ports asked = always().opens(0).syn(0);
        assertThat(asked.clauses()).containsExactly(Clause.COOKIE_SENT);
        assertThat(asked.sent()).containsExactly(SYN_ACK);
        assertThat(asked.server()).isEqualTo(always().server());
    }

    @Test
    void theAckOfACookieEstablishesTheConnection() {
        Ports open = answered().delivers(SERVER, 0, ACK);
        assertThat(open.clauses()).containsExactly(Clause.COOKIE_VALID, Clause.SYN_RECEIVED_ACK);
        assertThat(open.state(SERVER, 0)).isEqualTo(ESTABLISHED);
        assertThat(open.state(CLIENT, 0)).isEqualTo(ESTABLISHED);
        assertThat(open.server().isn().value()).isZero();
    }

    @Test
    void theFirstDataCarriesTheCookieToo() {
        Ports data = answered().sends(0).delivers(SERVER, 0, "<SEQ=1><ACK=32769><CTL=ACK><DATA=1>");
        assertThat(data.clauses())
                .containsExactly(Clause.COOKIE_VALID, Clause.SYN_RECEIVED_ACK, Clause.TEXT);
        assertThat(data.sent()).containsExactly("<SEQ=32769><ACK=2><CTL=ACK>");
    }

    @Test
    void soDoesAFin() {
        Ports fin = answered()
                .does(new Action.Call(CLIENT, ConnectionSlot.Id.of(0), UserCall.Plain.CLOSE))
                .delivers(SERVER, 0, "<SEQ=1><ACK=32769><CTL=FIN,ACK>");
        assertThat(fin.state(SERVER, 0)).isEqualTo(CLOSE_WAIT);
    }

    @Test
    void aCookieIsGoodForItsSlotAndTheNext() {
        Ports next = answered().does(TICK).delivers(SERVER, 0, ACK);
        assertThat(next.state(SERVER, 0)).isEqualTo(ESTABLISHED);
    }

    @Test
    void aCookieOfTwoSlotsAgoIsAnsweredWithAReset() {
        Ports late = answered().does(TICK).does(TICK).delivers(SERVER, 0, ACK);
        assertThat(late.clauses()).containsExactly(Clause.LISTEN_ACK);
        assertThat(late.sent()).containsExactly("<SEQ=32769><CTL=RST>");
        assertThat(late.state(SERVER, 0)).isEqualTo(LISTEN);
    }

    @Test
    void aCrashVoidsAllCookies() {
        Ports up = answered().does(new Action.Crash(SERVER)).does(new Action.Reboot(SERVER));
        assertThat(up.delivers(SERVER, 0, ACK).clauses()).containsExactly(Clause.LISTEN_ACK);
    }

    @Test
    void theCookieClockTicksOnlySoOften() {
        Ports last = always().does(TICK).does(TICK).does(TICK);
        assertThat(last.run().actions()).doesNotContain(TICK);
    }

    @Test
    void cookiesOfOtherPortsNumbersAndSlotsDiffer() {
        Ports asked = always().opens(1).syn(1);
        assertThat(asked.sent()).containsExactly("<SEQ=32784><ACK=1><CTL=SYN,ACK>");
        Ports later = always().does(TICK).opens(0).syn(0);
        assertThat(later.sent()).containsExactly("<SEQ=32769><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void cookiesOnOverflowAreSentOnceTheSynQueueIsFull() {
        Ports two = start(SynCookies.ON_OVERFLOW, 1, AcceptPolicy.AT_ONCE)
                .opens(0)
                .syn(0)
                .opens(1)
                .syn(1);
        assertThat(two.clauses()).containsExactly(Clause.LISTEN_SYN);
        Ports third = two.opens(2).syn(2);
        assertThat(third.clauses()).containsExactly(Clause.COOKIE_SENT);
        assertThat(third.server().requests()).hasSize(2);
    }

    @Test
    void aFullAcceptQueueDropsTheAckOfACookieAndNobodyIsTold() {
        Ports full = start(SynCookies.ALWAYS, 0, AcceptPolicy.CALLED)
                .opens(1)
                .syn(1)
                .delivers(CLIENT, 1, "<SEQ=32784><ACK=1><CTL=SYN,ACK>")
                .opens(0)
                .syn(0)
                .delivers(CLIENT, 0, SYN_ACK)
                .delivers(SERVER, 0, ACK);
        assertThat(full.waiting()).containsExactly(0);
        Ports dropped = full.delivers(SERVER, 1, "<SEQ=1><ACK=32785><CTL=ACK>");
        assertThat(dropped.clauses()).containsExactly(Clause.ACCEPT_OVERFLOW);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.state(SERVER, 1)).isEqualTo(LISTEN);
        assertThat(dropped.state(CLIENT, 1)).isEqualTo(ESTABLISHED);
    }

    /** SEC-08: the server's number is a function of the SYN, so an old ACK opens it again. */
    @Test
    void aReplayedAckOpensASecondConnection() {
        Ports first = answered().does(keeping(answered()));
        Ports reset = first.aborts(0).delivers(SERVER, 0, "<SEQ=1><CTL=RST>");
        assertThat(reset.server().slots()).isEmpty();
        assertThat(reset.delivers(SERVER, 0, ACK).state(SERVER, 0)).isEqualTo(ESTABLISHED);
    }

    private static Action keeping(Ports run) {
        return run.run().deliveries().find(Action.Deliver::keeping).get();
    }

    private static Ports answered() {
        return always().opens(0).syn(0).delivers(CLIENT, 0, SYN_ACK);
    }

    private static final SynOptions MSS_5 = new SynOptions(5, false, false, false);
    private static final SynOptions STAMPED_5 = new SynOptions(5, true, false, false);

    /** The client says an MSS of 3; the ACK of the cookie has arrived. */
    private static Connection served(SynOptions server, boolean stamped, String ack) {
        Lab lab = lab(SynCookies.ALWAYS, 1, AcceptPolicy.AT_ONCE)
                .client(Lab.opening(new SynOptions(3, stamped, false, false)))
                .server(Lab.opening(server));
        Run run = lab.start().opens(CLIENT, 0);
        PacketInFlight syn = run.world().network().inFlight().head();
        Run asked = run.delivers(SERVER, syn.segment().toString());
        PacketInFlight cookie = asked.world().network().inFlight().head();
        Run open = asked.delivers(CLIENT, cookie.segment().toString()).delivers(SERVER, ack);
        return (Connection) open.world().server().endpoint(Run.ONLY);
    }

    /** How much it puts into a segment, of ten octets. */
    private static int mss(Connection connection) {
        return connection.snd().mss(new Lab().scenario().stack());
    }

    @Test
    void aCookieCarriesTheServersMssAndATimestampIfTheSynDid() {
        Lab lab = lab(SynCookies.ALWAYS, 1, AcceptPolicy.AT_ONCE)
                .client(Lab.opening(STAMPED_5))
                .server(Lab.opening(STAMPED_5));
        lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=5><TS=1>")
                .sending("<SEQ=32768><ACK=1><CTL=SYN,ACK><MSS=5><TS=0>");
        lab.client(Lab.opening(MSS_5))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=5>")
                .sending("<SEQ=32768><ACK=1><CTL=SYN,ACK><MSS=5>");
    }

    @Test
    void theEchoOfATimestampKeepsTheMssOfTheSyn() {
        Connection served = served(STAMPED_5, true, ACK + "<TS=1>");
        assertThat(mss(served)).isEqualTo(3);
        assertThat(served.rcv().recent()).containsExactly(new Timestamp(1));
    }

    @Test
    void withoutTimestampsTheMssOfTheSynIsForgotten() {
        assertThat(mss(served(MSS_5, true, ACK))).isEqualTo(10);
        assertThat(mss(served(STAMPED_5, false, ACK))).isEqualTo(10);
        assertThat(served(STAMPED_5, false, ACK).rcv().recent()).isEmpty();
    }

    @Test
    void windowScaleAndSackAreAgreedByACookieOnlyWhereATimestampBringsThemBack() {
        SynOptions stamped = STAMPED_5.scaling(1).permittingSack(true);
        Lab lab = lab(SynCookies.ALWAYS, 1, AcceptPolicy.AT_ONCE)
                .features(OptionalFeatures.NONE.with(Feature.TIMESTAMP_ECHO, true))
                .client(Lab.opening(stamped.scaling(2)))
                .server(Lab.opening(stamped));
        Run open = lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=5><WS=2><SACK-OK><TS=1><ECHO=0>")
                .delivers(
                        CLIENT,
                        "<SEQ=32768><ACK=1><CTL=SYN,ACK><MSS=5><WS=1><SACK-OK><TS=0><ECHO=1>")
                .delivers(SERVER, "<SEQ=1><ACK=32769><CTL=ACK><TS=1><ECHO=0>");
        Connection served = (Connection) open.world().server().endpoint(Run.ONLY);
        assertThat(served.snd().scale()).isEqualTo(2);
        assertThat(served.snd().sacked()).containsExactly(List.empty());
        lab.client(Lab.opening(MSS_5.scaling(2).permittingSack(true)))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=5><WS=2><SACK-OK>")
                .sending("<SEQ=32768><ACK=1><CTL=SYN,ACK><MSS=5>");
        lab.client(Lab.opening(STAMPED_5))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN><MSS=5><TS=1><ECHO=0>")
                .sending("<SEQ=32768><ACK=1><CTL=SYN,ACK><MSS=5><TS=0><ECHO=1>");
    }

    /** What arrives at the listener that has answered with a cookie. */
    private static HostStep met(Segment segment) {
        Run answered = answered().run();
        PacketInFlight flying = new PacketInFlight(SERVER, 0, segment, 0);
        return answered.scenario()
                .hostStep(
                        answered.world().server(),
                        0,
                        new Action.Deliver(flying, false, 0, Option.none()));
    }

    private static SequenceNumber number(long value) {
        return always().run().scenario().space().number(value);
    }

    @Test
    void aResetOrASynAckRedeemsNoCookie() {
        List<Segment> others = List.of(
                Segment.acknowledging(Control.RST_ACK, number(1), number(32769), 0),
                Segment.acknowledging(Control.SYN_ACK, number(1), number(32769), 0),
                Segment.bare(Control.RST, number(1), 0));
        for (Segment other : others) {
            HostStep step = met(other);
            assertThat(step.after()).as("%s", other).isEqualTo(answered().server());
            assertThat(step.events().flatMap(Event::clauses)).doesNotContain(Clause.COOKIE_VALID);
        }
    }

    @Test
    void aTimestampThatTheListenerDoesNotOfferIsNotRemembered() {
        Segment ack = Segment.acknowledging(Control.ACK, number(1), number(32769), 0);
        Options stamped = Options.NONE.with(Option.some(Timestamp.ZERO));
        Connection open = (Connection) met(ack.with(stamped)).after().endpoint(Run.ONLY);
        assertThat(open.state()).isEqualTo(ESTABLISHED);
        assertThat(open.rcv().recent()).isEmpty();
    }
}
