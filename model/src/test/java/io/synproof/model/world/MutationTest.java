package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Connections that do otherwise than they should, and segments that nobody has sent. */
class MutationTest {
    private static final Scenario SCENARIO = new Lab().scenario();

    private static Segment segment(String text) {
        return Segment.parse(SCENARIO.space(), text);
    }

    /** A listener that forgets every connection that begins. */
    private static Effect forgetful(Event event) {
        return event.before().state() == State.LISTEN
                ? event.effect().leaving(event.before()).having(List.empty())
                : event.effect();
    }

    @Test
    void whatAMutationSaysIsWhatAConnectionDoes() {
        World world = SCENARIO.receive(
                        SCENARIO.start(), HostSide.SERVER, segment("<SEQ=0><CTL=SYN>"))
                .after();
        World mutated = SCENARIO.with(MutationTest::forgetful)
                .receive(SCENARIO.start(), HostSide.SERVER, segment("<SEQ=0><CTL=SYN>"))
                .after();

        assertThat(world.server().slots().map(slot -> slot.endpoint().state()))
                .containsExactly(State.SYN_RECEIVED);
        assertThat(world.network().inFlight().map(flying -> flying.segment().toString()))
                .containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK>");
        assertThat(mutated).isEqualTo(SCENARIO.start());
    }

    @Test
    void aMutationIsAskedAboutCallsTimersAndSegments() {
        Scenario mute = SCENARIO.with(event -> event.effect().leaving(Endpoint.Closed.CLOSED));
        World world = SCENARIO.start();
        Action open = SCENARIO.actions(world).head();
        World opened = SCENARIO.step(world, open).after();
        Action timer = SCENARIO.actions(opened)
                .find(action -> action instanceof Action.Timeout)
                .get();

        assertThat(mute.step(world, open).after().client().slots()).isEmpty();
        assertThat(mute.step(opened, timer).after().client().slots()).isEmpty();
        assertThat(mute.receive(opened, HostSide.CLIENT, segment("<SEQ=9><ACK=1><CTL=SYN,ACK>"))
                        .after()
                        .client()
                        .slots())
                .isEmpty();
        assertThat(opened.client().slots()).hasSize(1);
    }

    @Test
    void aSegmentThatNobodySentTakesNothingFromTheNetwork() {
        World opened = SCENARIO.step(
                        SCENARIO.start(), SCENARIO.actions(SCENARIO.start()).head())
                .after();
        WorldStep moved =
                SCENARIO.receive(opened, HostSide.CLIENT, segment("<SEQ=9><ACK=1><CTL=RST,ACK>"));

        assertThat(moved.after().network()).isEqualTo(opened.network());
        assertThat(moved.after().faults()).isEqualTo(opened.faults());
        assertThat(moved.label().events().map(Event::after))
                .containsExactly(Endpoint.Closed.CLOSED);
    }

    @Test
    void evidenceIsAddedToAMutatedScenarioWithoutMendingIt() {
        assertThat(SCENARIO.with(MutationTest::forgetful).withEvidence().mutation())
                .isNotEqualTo(Mutation.NONE);
        assertThat(SCENARIO.withEvidence().mutation()).isEqualTo(Mutation.NONE);
    }
}
