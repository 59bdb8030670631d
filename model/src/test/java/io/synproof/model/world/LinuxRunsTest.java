package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSING;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.rules.LinuxRules;
import io.synproof.model.rules.RuleProfile;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/**
 * The observations of docs/linux.md that take a run, under the rules and the queues of Linux; each
 * test is named after its row.
 */
class LinuxRunsTest {
    private static final int BACKLOG = 1;

    private static Lab lab(AcceptOverflow overflow, AcceptPolicy accepting) {
        return new Lab()
                .rules(RuleProfile.LINUX.rules())
                .listening(LinuxRules.listening(BACKLOG, overflow, accepting))
                .ports(4)
                .tries(2)
                .faults(4, 0, 0)
                .client(Lab.may(4, 0, 0))
                .client(Lab.sends(1));
    }

    private static Ports ports() {
        return new Ports(lab(AcceptOverflow.IGNORED, AcceptPolicy.CALLED).start());
    }

    /** Two connections wait, which is all there is room for, and a third is half open. */
    private static Ports fullBesideAHalfOpen(AcceptOverflow overflow) {
        return new Ports(lab(overflow, AcceptPolicy.CALLED).start())
                .opens(2)
                .syn(2)
                .connects(0)
                .connects(1)
                .synAck(2);
    }

    private static final String DATA = "<SEQ=1><ACK=1><CTL=ACK><DATA=1>";

    @Test
    void connect_returnsOnTheSynAckAndAcceptPlaysNoPart() {
        Ports returned = ports().opens(0).syn(0).synAck(0);
        assertThat(returned.signals()).containsExactly(Signal.Notice.ESTABLISHED);
        assertThat(returned.state(SERVER, 0)).isEqualTo(SYN_RECEIVED);
        Ports data = returned.ack(0).sends(0).delivers(SERVER, 0, DATA);
        assertThat(data.state(SERVER, 0)).isEqualTo(ESTABLISHED);
        assertThat(data.sent()).containsExactly("<SEQ=1><ACK=2><CTL=ACK>");
        assertThat(data.accepts().waiting()).isEmpty();
    }

    @Test
    void synWithoutAnswer_comesAgainWithTheSameNumberAndThenTimesOut() {
        Run asked = lab(AcceptOverflow.IGNORED, AcceptPolicy.CALLED).start().opens(CLIENT, 0);
        Run twice = asked.loses(SERVER, "<SEQ=0><CTL=SYN>").fires(CLIENT);
        Run thrice = twice.sending("<SEQ=0><CTL=SYN>")
                .loses(SERVER, "<SEQ=0><CTL=SYN>")
                .fires(CLIENT)
                .sending("<SEQ=0><CTL=SYN>")
                .loses(SERVER, "<SEQ=0><CTL=SYN>");
        Run over = thrice.fires(CLIENT).by(Clause.GIVE_UP).sending();
        assertThat(over.events().flatMap(Event::signals))
                .isEqualTo(List.of(Signal.Notice.TIMED_OUT));
    }

    /** tcp_syn_linear_timeouts=4: 0 1 2 3 4 5, ETIMEDOUT at 7; a tick is a second. */
    @Test
    void synWithoutAnswer_comesAgainEachSecondFiveTimesAndTimesOutTwoSecondsLater() {
        synIsRepeatedAfter(clocked(5, 4), List.of(1, 1, 1, 1, 1), 2);
    }

    /** tcp_syn_linear_timeouts=0: 0 1 3, ETIMEDOUT at 7. */
    @Test
    void synWithoutAnswer_withoutLinearTimeoutsWaitsTwiceAsLongEachTime() {
        synIsRepeatedAfter(clocked(2, 0), List.of(1, 2), 4);
    }

    private static Lab clocked(int tries, int linear) {
        return lab(AcceptOverflow.IGNORED, AcceptPolicy.CALLED)
                .clock(1, new Deadline.In(1), 4)
                .tries(tries)
                .doubling(linear, 120)
                .faults(6, 0, 0);
    }

    private static void synIsRepeatedAfter(Lab lab, List<Integer> distances, int last) {
        String syn = "<SEQ=0><CTL=SYN>";
        Run repeated = distances.foldLeft(
                lab.start().opens(CLIENT, 0),
                (run, ticks) ->
                        run.loses(SERVER, syn).ticks(ticks).fires(CLIENT).sending(syn));
        repeated.loses(SERVER, syn).ticks(last).fires(CLIENT).by(Clause.GIVE_UP).sending();
    }

    /** tcp_synack_retries=2: 0 1 3, and the entry is gone at 7. */
    @Test
    void synAckWithoutAnswer_comesAgainAfterOneAndTwoSeconds() {
        String synAck = "<SEQ=0><ACK=1><CTL=SYN,ACK>";
        Run asked = clocked(2, 4)
                .client(Lab.may(1, 0, 1))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .crashes(CLIENT);
        Run repeated = List.of(1, 2)
                .foldLeft(
                        asked,
                        (run, ticks) -> run.loses(CLIENT, synAck)
                                .ticks(ticks)
                                .fires(SERVER)
                                .sending(synAck));
        repeated.loses(CLIENT, synAck).ticks(4).fires(SERVER).by(Clause.GIVE_UP).sending();
    }

    @Test
    void synAckWithoutAnswer_comesTwiceMoreAndThenTheEntryIsDroppedSilently() {
        Ports asked = ports().opens(0).syn(0);
        Ports thrice = asked.fires(0).fires(0);
        assertThat(thrice.sent()).containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK>");
        Ports dropped = thrice.fires(0);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.signals()).isEmpty();
        assertThat(dropped.state(SERVER, 0)).isEqualTo(LISTEN);
    }

    @Test
    void acceptQueue_holdsBacklogPlusOneAndASynAtAFullOneIsDropped() {
        Ports full = ports().connects(0).connects(1);
        assertThat(full.waiting()).hasSize(BACKLOG + 1);
        Ports dropped = full.opens(2).syn(2);
        assertThat(dropped.clauses()).containsExactly(Clause.ACCEPT_QUEUE_FULL);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.state(CLIENT, 2)).isEqualTo(SYN_SENT);
    }

    @Test
    void acceptQueue_theFinalAckOfAHalfOpenHandshakeIsDroppedAndTheSynAckComesAgain() {
        Ports dropped = fullBesideAHalfOpen(AcceptOverflow.IGNORED).ack(2);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.state(CLIENT, 2)).isEqualTo(ESTABLISHED);
        assertThat(dropped.state(SERVER, 2)).isEqualTo(SYN_RECEIVED);
        assertThat(dropped.fires(2).sent()).containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void acceptQueue_theSynAckComesAgainAfterOneSecond() {
        Ports dropped = new Ports(lab(AcceptOverflow.IGNORED, AcceptPolicy.CALLED)
                        .clock(1, new Deadline.In(1), 4)
                        .start())
                .opens(2)
                .syn(2)
                .connects(0)
                .connects(1)
                .synAck(2)
                .ack(2);
        Ports again = dropped.does(Action.Tick.TICK).fires(2);
        assertThat(again.sent()).containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void acceptQueue_theNextDataCompletesItOnceThereIsRoom() {
        Ports room = fullBesideAHalfOpen(AcceptOverflow.IGNORED)
                .ack(2)
                .accepts()
                .sends(2)
                .delivers(SERVER, 2, DATA);
        assertThat(room.state(SERVER, 2)).isEqualTo(ESTABLISHED);
        assertThat(room.sent()).containsExactly("<SEQ=1><ACK=2><CTL=ACK>");
    }

    @Test
    void acceptQueue_withAbortOnOverflowTheFinalAckGetsRst() {
        Ports reset = fullBesideAHalfOpen(AcceptOverflow.RESET).ack(2);
        assertThat(reset.sent()).containsExactly("<SEQ=1><CTL=RST>");
        assertThat(reset.state(SERVER, 2)).isEqualTo(LISTEN);
    }

    @Test
    void close_crossingFinsPassThroughClosingIntoTimeWaitOnBothSides() {
        new Lab()
                .rules(RuleProfile.LINUX.rules())
                .timeWait(Deadline.Untimed.NEVER)
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>")
                .closes(CLIENT)
                .closes(SERVER)
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .delivers(CLIENT, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .leaving(CLOSING, CLOSING)
                .delivers(SERVER, "<SEQ=2><ACK=2><CTL=ACK>")
                .delivers(CLIENT, "<SEQ=2><ACK=2><CTL=ACK>")
                .leaving(TIME_WAIT, TIME_WAIT);
    }

    /** Linux leaves 65,537 numbers between the two connections; here the next is the first free. */
    @Test
    void timeWait_receivesASynWithAHigherNumber_answersWithANumberBeyondTheOld() {
        ReopeningTest.waiting(new Lab()
                        .rules(RuleProfile.LINUX.rules())
                        .timeWait(Deadline.Untimed.NEVER)
                        .client(Lab.may(2, 0, 0))
                        .client(Lab.numbers(IsnPolicy.ANY)))
                .opens(CLIENT, 3)
                .delivers(SERVER, "<SEQ=3><CTL=SYN>")
                .by(Clause.TIME_WAIT_REOPENED, Clause.LISTEN_SYN)
                .sending("<SEQ=2><ACK=4><CTL=SYN,ACK>")
                .leaving(SYN_SENT, SYN_RECEIVED);
    }
}
