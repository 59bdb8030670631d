package io.synproof.model.world;

import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.rules.ConnectionKey;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Which connection of a host a segment is for: by the pair of sockets, or every SYN another. */
class DemultiplexerTest {
    private static final String SYN = "<SEQ=0><CTL=SYN>";

    private static Lab everySyn() {
        return new Lab()
                .rules(Rules.STANDARD.with(Rule.CONNECTION_KEY, ConnectionKey.EVERY_SYN))
                .server(Lab.numbers(IsnPolicy.FRESH));
    }

    private static List<State> serverStates(Run run) {
        return run.world().server().slots().map(slot -> slot.endpoint().state());
    }

    @Test
    void bySocketPair_aSecondSynMeetsTheConnection() {
        Run twice = new Lab().faults(0, 1, 0).start().opens(CLIENT, 0).deliversTwice(SERVER, SYN);
        twice.delivers(SERVER, SYN).by(Clause.NOT_IN_WINDOW);
        assertThat(serverStates(twice.delivers(SERVER, SYN))).containsExactly(SYN_RECEIVED);
    }

    @Test
    void bySocketPair_eachPortHasItsConnection() {
        Run two = new Lab().ports(2).client(Lab.may(2, 0, 0)).start().opens(CLIENT, 0);
        Action second = new Action.Call(
                CLIENT,
                ConnectionSlot.Id.of(1),
                new UserCall.Open(two.scenario().space().zero()));
        Run both = two.does(second);
        assertThat(both.world().client().slots().map(ConnectionSlot::id))
                .containsExactly(ConnectionSlot.Id.of(0), ConnectionSlot.Id.of(1));
        Run received =
                both.does(both.deliveries().get(0)).does(both.deliveries().get(1));
        assertThat(received.world().server().slots().map(ConnectionSlot::id))
                .containsExactly(ConnectionSlot.Id.of(0), ConnectionSlot.Id.of(1));
    }

    @Test
    void byEverySyn_aSecondSynOpensASecondConnection() {
        Run twice = everySyn()
                .faults(0, 1, 0)
                .start()
                .opens(CLIENT, 0)
                .deliversTwice(SERVER, SYN)
                .delivers(SERVER, SYN)
                .by(Clause.LISTEN_SYN);
        assertThat(serverStates(twice)).containsExactly(SYN_RECEIVED, SYN_RECEIVED);
        assertThat(twice.world().server().slots().map(ConnectionSlot::id))
                .containsExactly(new ConnectionSlot.Id(0, 0), new ConnectionSlot.Id(0, 1));
    }

    @Test
    void byEverySyn_anAckGoesToTheConnectionThatWouldAcceptIt() {
        Run twice = everySyn()
                .faults(0, 1, 0)
                .start()
                .opens(CLIENT, 0)
                .deliversTwice(SERVER, SYN)
                .delivers(SERVER, SYN)
                .delivers(CLIENT, "<SEQ=1><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=2><CTL=ACK>");
        assertThat(serverStates(twice)).containsExactly(SYN_RECEIVED, ESTABLISHED);
    }

    /** A reset without ACK has an acknowledgment field that means nothing. */
    @Test
    void byEverySyn_aBareResetGoesToTheConnectionWhoseWindowItIsIn() {
        Run two = everySyn()
                .client(Lab.may(2, 2, 0))
                .client(Lab.numbers(IsnPolicy.ANY))
                .start()
                .opens(CLIENT, 5)
                .delivers(SERVER, "<SEQ=5><CTL=SYN>")
                .aborts(CLIENT)
                .opens(CLIENT, 90)
                .delivers(SERVER, "<SEQ=90><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=1><ACK=91><CTL=SYN,ACK>")
                .aborts(CLIENT)
                .sending("<SEQ=91><CTL=RST>");
        Run reset = two.delivers(SERVER, "<SEQ=91><CTL=RST>").by(Clause.RST_TO_LISTEN);
        assertThat(two.world().server().slots().map(ConnectionSlot::id))
                .containsExactly(new ConnectionSlot.Id(0, 0), new ConnectionSlot.Id(0, 1));
        assertThat(reset.world().server().slots().map(ConnectionSlot::id))
                .containsExactly(new ConnectionSlot.Id(0, 0));
    }

    @Test
    void aConnectionIsNamedByItsPortAndThenByItsCopy() {
        assertThat(new ConnectionSlot.Id(0, 1)).hasToString("0#2");
        assertThat(new ConnectionSlot.Id(0, 1))
                .isGreaterThan(ConnectionSlot.Id.of(0))
                .isLessThan(ConnectionSlot.Id.of(1));
    }
}
