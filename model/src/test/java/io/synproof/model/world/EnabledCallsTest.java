package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.model.rules.SeededFault;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What users may call, and when: the calls that TCP would serve, as far as the script goes. */
class EnabledCallsTest {
    private static final UserCall CLOSE = UserCall.Plain.CLOSE;
    private static final UserCall RECEIVE = UserCall.Plain.RECEIVE;
    private static final UserCall SHUTDOWN_READ = UserCall.Plain.SHUTDOWN_READ;
    private static final UserCall ABORT = UserCall.Plain.ABORT;

    private static Lab silent() {
        return new Lab()
                .client(Lab.closes(UserScript.Closing.NEVER))
                .server(Lab.closes(UserScript.Closing.NEVER));
    }

    private static List<UserCall> calls(Run run, HostSide side) {
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
        assertThat(again.world().client().script()).isEqualTo(new UserBudget(1, 0, 0));
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
        Lab lab = silent().client(Lab.closes(UserScript.Closing.ANY_TIME))
                .server(Lab.closes(UserScript.Closing.AFTER_PEER));
        Run open = established(lab);
        assertThat(calls(open, SERVER)).isEmpty();
        Run closed = open.closes(CLIENT).delivers(SERVER, "<SEQ=1><ACK=1><CTL=FIN,ACK>");
        assertThat(calls(closed, SERVER)).containsExactly(CLOSE);
    }

    @Test
    void closingAnyTimeWaitsForTheConnection() {
        Run opened =
                silent().client(Lab.closes(UserScript.Closing.ANY_TIME)).start().opens(CLIENT, 0);
        assertThat(calls(opened, CLIENT)).isEmpty();
        assertThat(calls(
                        established(silent().client(Lab.closes(UserScript.Closing.ANY_TIME))),
                        CLIENT))
                .containsExactly(CLOSE);
    }

    @Test
    void closingEarlyDoesNotWaitForTheConnection() {
        Lab lab = silent().client(Lab.closes(UserScript.Closing.EARLY))
                .server(Lab.closes(UserScript.Closing.EARLY));
        Run opened = lab.start().opens(CLIENT, 0);
        assertThat(calls(opened, CLIENT)).containsExactly(CLOSE);
        Run received = opened.delivers(SERVER, "<SEQ=0><CTL=SYN>");
        assertThat(calls(received, SERVER)).containsExactly(CLOSE);
    }

    @Test
    void whoHasClosedBehindAQueueCallsNothingMore() {
        Run queue = established(silent().client(Lab.sends(12))
                        .client(Lab.closes(UserScript.Closing.ANY_TIME))
                        .server(Lab.sends(12))
                        .server(Lab.closes(UserScript.Closing.AFTER_PEER)))
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
        List<ScenarioLimit> limits = start.scenario().limits();
        assertThat(limits)
                .containsExactly(
                        ScenarioLimit.DROP,
                        ScenarioLimit.CLIENT_OPENS,
                        ScenarioLimit.CLIENT_ABORTS);
        Run opened = start.opens(CLIENT, 0);
        assertThat(limits.map(limit -> limit.leftIn(opened.world()))).containsExactly(1, 0, 1);
    }

    /** The client has sent ten of its twelve octets, and then its FIN. */
    private static Run closedEarly(Lab lab) {
        return established(
                        lab.client(Lab.sends(12)).client(Lab.closes(UserScript.Closing.ANY_TIME)))
                .calls(CLIENT, new UserCall.Send(10))
                .closes(CLIENT);
    }

    @Test
    void whoHasSentItsFinSendsNothingMore() {
        Run closed = closedEarly(silent());
        assertThat(closed.state(CLIENT)).isEqualTo(State.FIN_WAIT_1);
        assertThat(calls(closed, CLIENT)).isEmpty();
    }

    /** Its FIN has taken the number of an octet. */
    @Test
    void withTheSeededMistakeItMaySendTheRest() {
        Rules wrong = Rules.STANDARD.with(Rule.FLAW, SeededFault.SEND_AFTER_FIN);
        assertThat(calls(closedEarly(silent().rules(wrong)), CLIENT))
                .containsExactly(new UserCall.Send(1));
    }

    /** The server's user reads, and the client has sent an octet. */
    private static Run toRead(Lab lab) {
        return established(lab.receiving(TcpParameters.Receiving.READ).client(Lab.sends(1)))
                .calls(CLIENT, new UserCall.Send(1))
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>");
    }

    @Test
    void whoReadsReceivesWhatIsOnHand() {
        Run one = toRead(silent());
        assertThat(calls(one, CLIENT)).isEmpty();
        assertThat(calls(one, SERVER)).containsExactly(RECEIVE);
        assertThat(calls(one.calls(SERVER, RECEIVE), SERVER)).isEmpty();
    }

    @Test
    void whoReadsReceivesTheEndOfTheStreamOnce() {
        Run ended = toRead(silent().client(Lab.closes(UserScript.Closing.ANY_TIME)))
                .calls(SERVER, RECEIVE)
                .closes(CLIENT)
                .delivers(SERVER, "<SEQ=2><ACK=1><CTL=FIN,ACK>");
        assertThat(calls(ended, SERVER)).containsExactly(RECEIVE);
        Run told = ended.calls(SERVER, RECEIVE).telling(Signal.Notice.END_OF_STREAM);
        assertThat(calls(told, SERVER)).isEmpty();
    }

    @Test
    void whoHasShutReadingReadsTheEndAndHasNothingMoreToShut() {
        Lab lab = silent().server(Lab.closes(UserScript.Closing.ANY_TIME))
                .server(Lab.ends(UserScript.Ending.READING));
        Run one = toRead(lab);
        assertThat(calls(one, SERVER)).containsExactly(RECEIVE, SHUTDOWN_READ);
        Run shut = one.calls(SERVER, RECEIVE).calls(SERVER, SHUTDOWN_READ);
        assertThat(calls(shut, SERVER)).containsExactly(RECEIVE);
        Run told = shut.calls(SERVER, RECEIVE).telling(Signal.Notice.END_OF_STREAM);
        assertThat(calls(told, SERVER)).isEmpty();
    }

    @Test
    void whoHasLeftReadsNothing() {
        Lab lab = silent().receiving(TcpParameters.Receiving.READ)
                .client(Lab.closes(UserScript.Closing.ANY_TIME))
                .client(Lab.ends(UserScript.Ending.CLOSE));
        Run left = established(lab).calls(CLIENT, UserCall.Plain.CLOSE_BOTH);
        assertThat(left.state(CLIENT)).isEqualTo(State.FIN_WAIT_1);
        assertThat(calls(left, CLIENT)).isEmpty();
    }

    @Test
    void everyLimitCountsWhatIsLeftOfIt() {
        Run start = silent().client(users -> limited(users, new UserBudget(6, 7, 8, 9)))
                .server(users -> limited(users, new UserBudget(10, 11, 12, 13)))
                .faults(2, 3, 4)
                .attacker(Attacker.FLOOD, 5)
                .start();
        assertThat(start.scenario().limits()).containsExactly(ScenarioLimit.values());
        assertThat(start.scenario().limits().map(limit -> limit.leftIn(start.world())))
                .containsExactly(2, 3, 4, 5, 6, 10, 7, 11, 8, 12, 9, 13);
    }

    private static UserScript limited(UserScript users, UserBudget script) {
        return new UserScript(false, script, 0, users.closes(), users.isn());
    }

    @Test
    void callsReadAsTheyAreNamed() {
        assertThat(List.of(
                                new UserCall.Open(new Lab().scenario().space().zero()),
                                new UserCall.Send(2),
                                new UserCall.SendDatagram(new Datagram(0, 2)),
                                new UserCall.Listen(1))
                        .map(Object::toString))
                .containsExactly("OPEN", "SEND", "SEND <UDP 0><DATA=2>", "LISTEN(1)");
    }
}
