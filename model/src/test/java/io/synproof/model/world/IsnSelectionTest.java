package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.host.IsnPolicy;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** How initial sequence numbers are chosen: RFC 9293, section 3.4.1. */
class IsnSelectionTest {

    private static Lab lab(IsnPolicy policy) {
        return new Lab()
                .bits(5)
                .client(Lab.may(3, 3, 0))
                .client(Lab.sends(3))
                .client(Lab.numbers(policy))
                .server(Lab.numbers(policy));
    }

    private static List<Long> choices(Run run) {
        return run.actions()
                .flatMap(action ->
                        action instanceof Action.Call(var side, var id, UserCall.Open(var iss))
                                ? List.of(iss.value())
                                : List.empty());
    }

    @Test
    void fixed_isTheSameNumberEachTime() {
        Run first = lab(IsnPolicy.FIXED).start().opens(CLIENT, 0).aborts(CLIENT);
        assertThat(choices(first)).containsExactly(0L);
    }

    @Test
    void successive_isOneMoreThanTheOneBefore() {
        Run first = lab(IsnPolicy.SUCCESSIVE).start().opens(CLIENT, 0).aborts(CLIENT);
        assertThat(choices(first)).containsExactly(1L);
        assertThat(choices(first.opens(CLIENT, 1).aborts(CLIENT))).containsExactly(2L);
    }

    @Test
    void fresh_isBeyondEveryNumberThatWasUsed() {
        Run three = lab(IsnPolicy.FRESH)
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .calls(CLIENT, new UserCall.Send(3))
                .aborts(CLIENT);
        assertThat(choices(three)).containsExactly(4L);
    }

    @Test
    void any_isEveryNumber() {
        assertThat(choices(lab(IsnPolicy.ANY).start())).isEqualTo(List.rangeClosed(0L, 31L));
    }

    @Test
    void any_leavesTheListenersNumberToTheDelivery() {
        Run sent = lab(IsnPolicy.ANY).start().opens(CLIENT, 7);
        assertThat(sent.deliveries()).hasSize(32);
        sent.delivers(SERVER, "<SEQ=7><CTL=SYN>", 9).sending("<SEQ=9><ACK=8><CTL=SYN,ACK>");
    }

    @Test
    void any_leavesNoChoiceWhereNoConnectionBegins() {
        Run received = lab(IsnPolicy.ANY)
                .faults(0, 1, 0)
                .start()
                .opens(CLIENT, 7)
                .deliversTwice(SERVER, "<SEQ=7><CTL=SYN>");
        assertThat(received.deliveries().filter(deliver -> deliver.segment().to() == SERVER))
                .hasSize(1);
    }

    @Test
    void clock_isTheTick() {
        Run ticked = lab(IsnPolicy.CLOCK)
                .clock(4, Deadline.Untimed.NEVER, 4)
                .start()
                .opens(CLIENT, 0)
                .ticks(3)
                .aborts(CLIENT);
        assertThat(choices(ticked)).containsExactly(3L);
        ticked.delivers(SERVER, "<SEQ=0><CTL=SYN>").sending("<SEQ=3><ACK=1><CTL=SYN,ACK>");
    }

    @Test
    void theClockIsNotPartOfTheWorldWhereNoPolicyReadsIt() {
        Run ticked = lab(IsnPolicy.FRESH)
                .clock(4, Deadline.Untimed.NEVER, 4)
                .start()
                .opens(CLIENT, 0)
                .ticks(3);
        assertThat(ticked.world().clock()).isZero();
    }

    @Test
    void incarnationsAreCountedOnlyWhereTagsAreAskedFor() {
        assertThat(lab(IsnPolicy.FIXED)
                        .start()
                        .opens(CLIENT, 0)
                        .world()
                        .client()
                        .incarnations())
                .isZero();
        Run tagged = lab(IsnPolicy.FIXED)
                .tagged()
                .start()
                .opens(CLIENT, 0)
                .aborts(CLIENT)
                .opens(CLIENT, 0);
        assertThat(tagged.world().client().incarnations()).isEqualTo(2);
        assertThat(tagged.world()
                        .network()
                        .inFlight()
                        .map(flying -> flying.segment().incarnation()))
                .containsExactly(1, 2);
    }

    @Test
    void shortage_countsWhatIsUsedAgainstHalfTheSpace() {
        Lab lab = lab(IsnPolicy.FRESH).window(4);
        assertThat(lab.bits(5).scenario().shortage()).containsExactly(4L);
        assertThat(lab.bits(6).scenario().shortage()).isEmpty();
    }

    @Test
    void shortage_isReachedExactlyAtHalfTheSpace() {
        Lab lab = new Lab().bits(5).client(Lab.may(2, 0, 0));
        assertThat(lab.window(11).scenario().shortage()).isEmpty();
        assertThat(lab.window(12).scenario().shortage()).containsExactly(1L);
    }

    @Test
    void bothSidesOpensAndEveryInjectionCountAmongTheNumbersUsed() {
        Lab lab = new Lab()
                .client(Lab.may(2, 0, 0))
                .server(Lab.may(1, 0, 0))
                .client(Lab.sends(3))
                .attacker(Attacker.FLOOD, 4);
        assertThat(lab.scenario().numbersUsed()).isEqualTo(3 * (3 + 2) + 10 + 2 * 4);
        assertThat(lab.bits(7).scenario().shortage()).isEmpty();
        assertThat(lab.bits(6).scenario().shortage()).containsExactly(2L);
    }

    @Test
    void numbersThatDifferHashDifferently() {
        assertThat(new Lab().scenario().space().number(7).hashCode()).isEqualTo(7);
    }
}
