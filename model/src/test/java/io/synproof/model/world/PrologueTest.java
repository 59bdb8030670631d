package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PrologueTest {
    private static final Scenario PLAIN = new Lab().scenario().withEvidence();
    private static final Action OPEN =
            new Action.Call(HostSide.CLIENT, ConnectionSlot.Id.of(0), new UserCall.Open(number(7)));

    @Test
    void aRunBeginsWhereThePrologueEnds() {
        Scenario begun = PLAIN.with(new Prologue(List.of(OPEN, delivery())));

        assertThat(begun.history().map(step -> step.label().action()))
                .containsExactly(OPEN, delivery());
        assertThat(begun.start()).isEqualTo(begun.history().last().after());
        assertThat(begun.start().server().slots().head().endpoint().state())
                .isEqualTo(State.SYN_RECEIVED);
        assertThat(begun.beginning()).isEqualTo(PLAIN.start());
    }

    @Test
    void withoutEvidenceItIsTheSameErased() {
        Scenario bare = new Lab().scenario();
        Prologue prologue = new Prologue(List.of(OPEN, delivery()));

        assertThat(bare.tagged()).isFalse();
        assertThat(bare.with(prologue).start())
                .isEqualTo(PLAIN.with(prologue).start().erased(bare.medium()));
    }

    @Test
    void itSpendsNothingOfWhatTheScenarioAllows() {
        World opened = Prologue.step(PLAIN, PLAIN.start(), OPEN).after();
        World lost = Prologue.step(PLAIN, opened, new Action.Lose(syn(), 0)).after();
        World forged = Prologue.step(
                        PLAIN,
                        lost,
                        new Action.Inject(new PacketInFlight(
                                HostSide.CLIENT, 0, Segment.bare(Control.RST, number(3), 0), 0)))
                .after();
        World crashed =
                Prologue.step(PLAIN, forged, new Action.Crash(HostSide.SERVER)).after();

        assertThat(crashed.client().script()).isEqualTo(PLAIN.start().client().script());
        assertThat(crashed.server().script()).isEqualTo(PLAIN.start().server().script());
        assertThat(crashed.faults()).isEqualTo(PLAIN.start().faults());
        assertThat(crashed.network().inFlight().map(PacketInFlight::tcp).map(Option::get))
                .containsExactly(Segment.bare(Control.RST, number(3), 0));
    }

    private static Action delivery() {
        return new Action.Deliver(syn(), false, 0, Option.some(number(9)));
    }

    private static PacketInFlight syn() {
        return new PacketInFlight(HostSide.SERVER, 0, Segment.bare(Control.SYN, number(7), 1), 0);
    }

    private static SequenceNumber number(long value) {
        return PLAIN.space().number(value);
    }
}
