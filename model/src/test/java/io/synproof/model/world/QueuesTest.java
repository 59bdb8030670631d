package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.model.rules.SynFin;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** The queues of a listener, along runs: who waits where, and what becomes of the rest. */
class QueuesTest {

    private static ListenerConfig linux(
            AdmissionRules kernel, int backlog, AcceptOverflow overflow, AcceptPolicy accepting) {
        return new ListenerConfig(
                kernel, backlog, 4096, 256, false, SynCookies.OFF, 0, overflow, accepting, false);
    }

    private static Ports start(ListenerConfig listening) {
        return new Ports(new Lab()
                .listening(listening)
                .ports(4)
                .tries(2)
                .synAckTries(1)
                .client(Lab.may(4, 1, 0))
                .client(Lab.sends(1))
                .server(Lab.may(0, 0, 1))
                .start());
    }

    private static Ports start(AdmissionRules kernel, int backlog, AcceptPolicy accepting) {
        return start(linux(kernel, backlog, AcceptOverflow.IGNORED, accepting));
    }

    @Test
    void aSynEntersTheSynQueueAndTheLastAckMovesItToTheAcceptQueue() {
        Ports open =
                start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED).opens(0).syn(0);
        assertThat(open.server().requests().map(slot -> slot.id().port())).containsExactly(0);
        assertThat(open.waiting()).isEmpty();
        Ports done = open.synAck(0).ack(0);
        assertThat(done.server().requests()).isEmpty();
        assertThat(done.waiting()).containsExactly(0);
    }

    @Test
    void acceptTakesTheFirstToCompleteNotTheFirstToAsk() {
        Ports two = start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED)
                .opens(0)
                .syn(0)
                .opens(1)
                .syn(1)
                .synAck(1)
                .ack(1)
                .synAck(0)
                .ack(0);
        assertThat(two.waiting()).containsExactly(1, 0);
        Ports one = two.accepts();
        assertThat(one.waiting()).containsExactly(0);
        assertThat(one.signals()).containsExactly(Signal.Notice.ACCEPTED);
        assertThat(one.accepts().waiting()).isEmpty();
    }

    @Test
    void acceptTakesTheLastToCompleteWhereThatIsSeeded() {
        Ports two = start(AdmissionRules.V6_14, 1, AcceptPolicy.NEWEST_FIRST)
                .connects(0)
                .connects(1);
        assertThat(two.waiting()).containsExactly(0, 1);
        assertThat(two.accepts().waiting()).containsExactly(0);
        assertThat(two.accepts().accepts().waiting()).isEmpty();
    }

    @Test
    void acceptBlocksWhileNobodyWaits() {
        assertThat(start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED)
                        .opens(0)
                        .syn(0)
                        .acceptable())
                .isFalse();
    }

    @Test
    void whoHasNotBeenAcceptedCannotBeCalled() {
        Ports waiting = start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED).connects(0);
        assertThat(waiting.callable(SERVER)).isEmpty();
        assertThat(waiting.accepts().callable(SERVER)).containsExactly(0);
    }

    @Test
    void whoWaitsIsEstablishedAndItsDataIsAcknowledged() {
        Ports waiting = start(AdmissionRules.V6_14, 1, AcceptPolicy.NEVER).connects(0);
        assertThat(waiting.state(SERVER, 0)).isEqualTo(ESTABLISHED);
        Ports sent = waiting.sends(0).delivers(SERVER, 0, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>");
        assertThat(sent.sent()).containsExactly("<SEQ=1><ACK=2><CTL=ACK>");
    }

    @Test
    void aFullAcceptQueueIgnoresTheLastAckAndTheClientIsEstablishedAlone() {
        Ports full = full(AcceptOverflow.IGNORED).ack(2);
        assertThat(full.clauses()).containsExactly(Clause.ACCEPT_OVERFLOW);
        assertThat(full.sent()).isEmpty();
        assertThat(full.state(CLIENT, 2)).isEqualTo(ESTABLISHED);
        assertThat(full.state(SERVER, 2)).isEqualTo(SYN_RECEIVED);
        assertThat(full.waiting()).containsExactly(0, 1);
    }

    @Test
    void theSynAckComesAgainAndTheConnectionCompletesOnceThereIsRoom() {
        Ports again = full(AcceptOverflow.IGNORED).ack(2).fires(2).accepts();
        Ports answered = again.delivers(CLIENT, 2, "<SEQ=0><ACK=1><CTL=SYN,ACK>");
        assertThat(answered.ack(2).waiting()).containsExactly(1, 2);
    }

    @Test
    void theNextDataCompletesItOnceThereIsRoom() {
        Ports late = full(AcceptOverflow.IGNORED).ack(2).sends(2);
        Ports ignored = late.delivers(SERVER, 2, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>");
        assertThat(ignored.state(SERVER, 2)).isEqualTo(SYN_RECEIVED);
        Ports taken = late.accepts().delivers(SERVER, 2, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>");
        assertThat(taken.clauses()).containsExactly(Clause.SYN_RECEIVED_ACK, Clause.TEXT);
        assertThat(taken.waiting()).containsExactly(1, 2);
    }

    @Test
    void withAbortOnOverflowTheLastAckIsAnsweredWithAReset() {
        Ports reset = full(AcceptOverflow.RESET).ack(2);
        assertThat(reset.clauses()).containsExactly(Clause.ACCEPT_OVERFLOW_RST);
        assertThat(reset.sent()).containsExactly("<SEQ=1><CTL=RST>");
        assertThat(reset.state(SERVER, 2)).isEqualTo(LISTEN);
        assertThat(reset.delivers(CLIENT, 2, "<SEQ=1><CTL=RST>").state(CLIENT, 2))
                .isEqualTo(CLOSED);
    }

    @Test
    void aFullAcceptQueueDropsTheNextSyn() {
        Ports dropped = start(AdmissionRules.V6_14, 0, AcceptPolicy.NEVER)
                .connects(0)
                .opens(1)
                .syn(1);
        assertThat(dropped.clauses()).containsExactly(Clause.ACCEPT_QUEUE_FULL);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.state(CLIENT, 1)).isEqualTo(SYN_SENT);
    }

    @Test
    void before4_10ItDropsTheSynOnlyBesideTwoYoungRequests() {
        Ports two = start(AdmissionRules.V4_9, 2, AcceptPolicy.NEVER)
                .connects(0)
                .connects(1)
                .connects(2)
                .opens(3)
                .syn(3);
        assertThat(two.clauses()).containsExactly(Clause.LISTEN_SYN);
        assertThat(two.server().load().young()).isEqualTo(1);
        Ports old = two.fires(3);
        assertThat(old.server().load().young()).isZero();
        assertThat(old.server().load().requests()).isEqualTo(1);
    }

    @Test
    void aRequestIsForgottenAmongTheOldWhenItCompletes() {
        Ports old = start(AdmissionRules.V4_9, 2, AcceptPolicy.NEVER)
                .opens(0)
                .syn(0)
                .fires(0);
        assertThat(old.server().listener().old()).hasSize(1);
        assertThat(old.synAck(0).ack(0).server().listener().old()).isEmpty();
    }

    @Test
    void aSynAckIsSentAgainAsOftenAsItsOwnSettingSaysAndThenTheRequestIsDroppedSilently() {
        Ports last = start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED)
                .opens(0)
                .syn(0)
                .fires(0);
        assertThat(last.sent()).containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK>");
        Ports gone = last.fires(0);
        assertThat(gone.clauses()).containsExactly(Clause.GIVE_UP);
        assertThat(gone.sent()).isEmpty();
        assertThat(gone.signals()).isEmpty();
        assertThat(gone.server().slots()).isEmpty();
    }

    @Test
    void aConnectionThatIsResetWhileItWaitsKeepsItsPlaceAndAcceptReturnsItEnded() {
        Ports reset = start(AdmissionRules.V6_14, 0, AcceptPolicy.CALLED)
                .connects(0)
                .aborts(0)
                .delivers(SERVER, 0, "<SEQ=1><CTL=RST>");
        assertThat(reset.server().slots()).isEmpty();
        assertThat(reset.waiting()).containsExactly(0);
        assertThat(reset.opens(1).syn(1).clauses()).containsExactly(Clause.ACCEPT_QUEUE_FULL);
        assertThat(reset.accepts().signals())
                .containsExactly(Signal.Notice.ACCEPTED, Signal.Notice.RESET);
        assertThat(reset.accepts().waiting()).isEmpty();
    }

    @Test
    void aCrashEmptiesTheQueues() {
        Ports waiting = start(AdmissionRules.V6_14, 1, AcceptPolicy.CALLED).connects(0);
        assertThat(waiting.server().crashed().listener().queue()).isEmpty();
        assertThat(waiting.server().crashed().rebooted().listening()).isTrue();
    }

    @Test
    void beforeAnyoneListensASynIsAnsweredWithAReset() {
        ListenerConfig called = new ListenerConfig(
                AdmissionRules.V6_14,
                1,
                4096,
                256,
                false,
                SynCookies.OFF,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                true);
        Ports closed = start(called).opens(0).syn(0);
        assertThat(closed.sent()).containsExactly("<SEQ=0><ACK=1><CTL=RST,ACK>");
        Ports listening = start(called).listens(1);
        assertThat(listening.clauses()).containsExactly(Clause.OPEN_PASSIVE);
        assertThat(listening.connects(0).waiting()).containsExactly(0);
        assertThat(listening.run().actions())
                .noneMatch(action -> action instanceof Action.Call call
                        && call.call() instanceof UserCall.Listen);
    }

    /** Backlog 1, two connections wait, and a third has asked before they were complete. */
    private static Ports full(AcceptOverflow overflow) {
        return start(linux(AdmissionRules.V6_14, 1, overflow, AcceptPolicy.CALLED))
                .opens(2)
                .syn(2)
                .connects(0)
                .connects(1)
                .synAck(2);
    }

    @Test
    void acceptConcernsTheConnectionThatItTakesUnlessThatHasEnded() {
        Ports waiting = start(AdmissionRules.V6_14, 0, AcceptPolicy.CALLED).connects(0);
        Event taken = waiting.accepts().run().events().head();
        assertThat(taken.before()).isEqualTo(waiting.server().endpoint(ConnectionSlot.Id.of(0)));
        assertThat(taken.before().state()).isEqualTo(ESTABLISHED);
        assertThat(taken.after()).isEqualTo(taken.before());
        Ports reset = waiting.aborts(0).delivers(SERVER, 0, "<SEQ=1><CTL=RST>");
        assertThat(reset.accepts().run().events().head().before().state()).isEqualTo(CLOSED);
    }

    /** Beyond four requests there is room for peers that are known alone. */
    private static ListenerConfig keeping(boolean known) {
        return new ListenerConfig(
                AdmissionRules.V6_14,
                8,
                4096,
                4,
                known,
                SynCookies.OFF,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                false);
    }

    private static Ports fourAsk(boolean known) {
        Ports start = new Ports(new Lab()
                .listening(keeping(known))
                .ports(5)
                .client(Lab.may(5, 0, 0))
                .attacker(Attacker.FLOOD, 1)
                .start());
        return List.range(0, 4)
                .foldLeft(start, (ports, port) -> ports.opens(port).syn(port));
    }

    @Test
    void theRestOfTheSynQueueIsKeptForPeersThatAreKnown() {
        assertThat(fourAsk(false).clauses()).containsExactly(Clause.LISTEN_SYN);
        assertThat(fourAsk(false).opens(4).syn(4).clauses())
                .containsExactly(Clause.SYN_QUEUE_RESERVED);
        assertThat(fourAsk(true).opens(4).syn(4).clauses()).containsExactly(Clause.LISTEN_SYN);
    }

    @Test
    void whoForgesItsAddressIsKnownToNobody() {
        Ports four = fourAsk(true);
        Ports forged = four.does(
                four.run().actions().find(Action.Inject.class::isInstance).get());
        assertThat(forged.delivers(SERVER, 16, "<SEQ=0><CTL=SYN>").clauses())
                .containsExactly(Clause.SYN_QUEUE_RESERVED);
    }

    @Test
    void aSynWithAFinIsAdmittedLikeASynWhereItOpens() {
        Rules opens = Rules.STANDARD.with(Rule.SYN_FIN, SynFin.OPENS);
        assertThat(scanned(opens).clauses()).containsExactly(Clause.ACCEPT_QUEUE_FULL);
    }

    private static Ports scanned(Rules rules) {
        ListenerConfig full =
                linux(AdmissionRules.V6_14, 0, AcceptOverflow.IGNORED, AcceptPolicy.NEVER);
        Ports one = new Ports(new Lab()
                        .rules(rules)
                        .listening(full)
                        .ports(2)
                        .client(Lab.may(2, 0, 0))
                        .start())
                .connects(0);
        World world = one.run().world();
        Segment both =
                Segment.bare(Control.SYN_FIN, one.run().scenario().space().zero(), 0);
        Network scan = world.network()
                .adding(one.run().scenario().medium(), new PacketInFlight(SERVER, 1, both, 0));
        return new Ports(new Run(one.run().scenario(), world.with(scan), List.empty()))
                .delivers(SERVER, 1, "<SEQ=0><CTL=SYN,FIN>");
    }
}
