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
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.rules.LinuxRules;
import io.synproof.model.rules.Reopening;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** A SYN meets a connection in TIME-WAIT (RFC 9293, MAY-2 of section 3.6.1; RFC 6191). */
class ReopeningTest {
    private static final String NEXT_SYN = "<SEQ=2><CTL=SYN>";
    private static final String OLD_SYN = "<SEQ=0><CTL=SYN>";

    private static Lab lab(Reopening rule) {
        return new Lab()
                .rules(Rules.STANDARD.with(Rule.REOPENING, rule))
                .timeWait(Deadline.Untimed.NEVER)
                .client(Lab.may(2, 0, 0))
                .client(Lab.numbers(IsnPolicy.FRESH));
    }

    /** The server has closed first and waits; it used the numbers 0 and 1. */
    static Run waiting(Lab lab) {
        return lab.start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>")
                .closes(SERVER)
                .delivers(CLIENT, "<SEQ=1><ACK=1><CTL=FIN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=2><CTL=ACK>")
                .closes(CLIENT)
                .delivers(SERVER, "<SEQ=1><ACK=2><CTL=FIN,ACK>")
                .delivers(CLIENT, "<SEQ=2><ACK=2><CTL=ACK>")
                .leaving(CLOSED, TIME_WAIT);
    }

    /** The client opens again with a number of the test's choice. */
    private static Run reopening(Reopening rule, long iss) {
        return waiting(lab(rule).client(Lab.numbers(IsnPolicy.ANY))).opens(CLIENT, iss);
    }

    @Test
    void underNone_aSynIsAcknowledgedAndTheWaitGoesOn() {
        reopening(Reopening.NONE, 3)
                .delivers(SERVER, "<SEQ=3><CTL=SYN>")
                .sending("<SEQ=2><ACK=2><CTL=ACK>")
                .leaving(SYN_SENT, TIME_WAIT);
    }

    @Test
    void underIsn_aSynBeyondBeginsAConnectionBeyondTheOldNumbers() {
        reopening(Reopening.ISN, 3)
                .delivers(SERVER, "<SEQ=3><CTL=SYN>")
                .by(Clause.TIME_WAIT_REOPENED, Clause.LISTEN_SYN)
                .sending("<SEQ=2><ACK=4><CTL=SYN,ACK>")
                .leaving(SYN_SENT, SYN_RECEIVED)
                .delivers(CLIENT, "<SEQ=2><ACK=4><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=4><ACK=3><CTL=ACK>")
                .leaving(ESTABLISHED, ESTABLISHED);
    }

    @Test
    void underIsn_aSynAtTheNextNumberIsAcknowledged() {
        reopening(Reopening.ISN, 2)
                .delivers(SERVER, NEXT_SYN)
                .sending("<SEQ=2><ACK=2><CTL=ACK>")
                .leaving(SYN_SENT, TIME_WAIT);
    }

    @Test
    void underTimestamp_withoutTimestampsNoSynReopens() {
        reopening(Reopening.TIMESTAMP, 3)
                .delivers(SERVER, "<SEQ=3><CTL=SYN>")
                .sending("<SEQ=2><ACK=2><CTL=ACK>")
                .leaving(SYN_SENT, TIME_WAIT);
    }

    @Test
    void underAny_anOldSynReopens() {
        reopening(Reopening.ANY, 0)
                .delivers(SERVER, OLD_SYN)
                .by(Clause.TIME_WAIT_REOPENED, Clause.LISTEN_SYN)
                .sending("<SEQ=2><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void whereNobodyListens_nothingReopens() {
        Run waiting = waiting(lab(Reopening.ANY));
        Run deaf = new Run(
                new Lab()
                        .rules(Rules.STANDARD.with(Rule.REOPENING, Reopening.ANY))
                        .scenario(),
                waiting.world()
                        .with(
                                SERVER,
                                waiting.world()
                                        .server()
                                        .with(LinuxRules.listening(
                                                        1,
                                                        AcceptOverflow.IGNORED,
                                                        AcceptPolicy.AT_ONCE)
                                                .listener(false))),
                List.empty());
        assertThat(deaf.world().server().listening()).isFalse();
        Run open = new Run(waiting.scenario(), deaf.world(), List.empty()).opens(CLIENT, 2);
        open.delivers(SERVER, NEXT_SYN).leaving(SYN_SENT, TIME_WAIT);
    }

    @Test
    void underAnyNumber_theListenerTriesThoseBeyondTheOldOnes() {
        Run open = waiting(
                        lab(Reopening.ANY).bits(4).window(2).server(Lab.numbers(IsnPolicy.FIXED)))
                .opens(CLIENT, 2);
        Scenario choosing = lab(Reopening.ANY)
                .bits(4)
                .window(2)
                .server(Lab.numbers(IsnPolicy.ANY))
                .scenario();
        assertThat(new Run(choosing, open.world(), List.empty())
                        .deliveries()
                        .flatMap(Action.Deliver::iss)
                        .map(iss -> iss.value()))
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }
}
