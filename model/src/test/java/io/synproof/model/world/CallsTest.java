package io.synproof.model.world;

import static io.synproof.model.network.Side.CLIENT;
import static io.synproof.model.network.Side.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.Script;
import io.synproof.model.network.Side;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What users may call, and when: the calls that TCP would serve, as far as the script goes. */
class CallsTest {
    private static final UserCall CLOSE = UserCall.Plain.CLOSE;
    private static final UserCall ABORT = UserCall.Plain.ABORT;

    private static Lab silent() {
        return new Lab()
                .client(Lab.closes(Users.Closing.NEVER))
                .server(Lab.closes(Users.Closing.NEVER));
    }

    private static List<UserCall> calls(Run run, Side side) {
        return run.actions()
                .flatMap(action ->
                        action instanceof Action.Call(var who, var id, var call) && who == side
                                ? List.of(call)
                                : List.empty());
    }

    private static Run established(Lab lab) {
        return lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>");
    }

    @Test
    void anOpenIsPossibleOncePerScriptAndConnection() {
        Run start = silent().client(Lab.may(2, 1, 0)).start();
        assertThat(calls(start, CLIENT)).hasSize(1);
        Run opened = start.opens(CLIENT, 0);
        assertThat(calls(opened, CLIENT)).containsExactly(ABORT);
        Run again = opened.aborts(CLIENT);
        assertThat(again.world().client().script()).isEqualTo(new Script(1, 0, 0));
        assertThat(calls(again.opens(CLIENT, 0), CLIENT)).isEmpty();
    }

    @Test
    void aListenerMayOpenActively() {
        Run start = silent().server(Lab.may(1, 0, 0)).start();
        assertThat(start.opens(SERVER, 0).state(SERVER)).isEqualTo(State.SYN_SENT);
    }

    @Test
    void octetsAreSentAsFarAsTheScriptGoes() {
        Run sending = established(silent().client(Lab.sends(12)));
        assertThat(calls(sending, CLIENT)).containsExactly(new UserCall.Send(10));
        Run sent = sending.calls(CLIENT, new UserCall.Send(10));
        assertThat(calls(sent, CLIENT)).containsExactly(new UserCall.Send(2));
        assertThat(calls(sent.calls(CLIENT, new UserCall.Send(2)), CLIENT)).isEmpty();
    }

    @Test
    void closingNeverMeansNever() {
        assertThat(calls(established(silent()), CLIENT)).isEmpty();
    }

    @Test
    void closingAfterPeerWaitsForItsFin() {
        Lab lab = silent().client(Lab.closes(Users.Closing.ANY_TIME))
                .server(Lab.closes(Users.Closing.AFTER_PEER));
        Run open = established(lab);
        assertThat(calls(open, SERVER)).isEmpty();
        Run closed = open.closes(CLIENT).delivers(SERVER, "<SEQ=1><ACK=1><CTL=FIN,ACK>");
        assertThat(calls(closed, SERVER)).containsExactly(CLOSE);
    }

    @Test
    void closingAnyTimeWaitsForTheConnection() {
        Run opened = silent().client(Lab.closes(Users.Closing.ANY_TIME)).start().opens(CLIENT, 0);
        assertThat(calls(opened, CLIENT)).isEmpty();
        assertThat(calls(established(silent().client(Lab.closes(Users.Closing.ANY_TIME))), CLIENT))
                .containsExactly(CLOSE);
    }

    @Test
    void closingEarlyDoesNotWaitForTheConnection() {
        Lab lab = silent().client(Lab.closes(Users.Closing.EARLY))
                .server(Lab.closes(Users.Closing.EARLY));
        Run opened = lab.start().opens(CLIENT, 0);
        assertThat(calls(opened, CLIENT)).containsExactly(CLOSE);
        Run received = opened.delivers(SERVER, "<SEQ=0><CTL=SYN>");
        assertThat(calls(received, SERVER)).containsExactly(CLOSE);
    }

    @Test
    void whoHasClosedBehindAQueueCallsNothingMore() {
        Run queue = established(silent().client(Lab.sends(12))
                        .client(Lab.closes(Users.Closing.ANY_TIME))
                        .server(Lab.sends(12))
                        .server(Lab.closes(Users.Closing.AFTER_PEER)))
                .closes(CLIENT)
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .calls(SERVER, new UserCall.Send(10))
                .calls(SERVER, new UserCall.Send(2))
                .closes(SERVER);
        assertThat(queue.state(SERVER)).isEqualTo(State.CLOSE_WAIT);
        assertThat(calls(queue, SERVER)).isEmpty();
    }

    @Test
    void eachLimitSaysWhenItIsUsedUp() {
        Run start = silent().client(Lab.may(1, 1, 0)).faults(1, 0, 0).start();
        List<Limit> limits = start.scenario().limits();
        assertThat(limits).containsExactly(Limit.DROP, Limit.CLIENT_OPENS, Limit.CLIENT_ABORTS);
        Run opened = start.opens(CLIENT, 0);
        assertThat(limits.map(limit -> limit.leftIn(opened.world()))).containsExactly(1, 0, 1);
    }
}
