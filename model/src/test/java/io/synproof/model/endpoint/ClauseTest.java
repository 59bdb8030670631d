package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.rules.Rules;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeSet;
import org.junit.jupiter.api.Test;

/** No clause is dead: every one decides some event in some state under some rule. */
class ClauseTest {

    private static final List<Endpoint> ENDPOINTS = Fixtures.inEachState()
            .append(Fixtures.synReceivedActively())
            .append(Fixtures.sending())
            .append(Fixtures.synReceived().with(Fixtures.snd(100, 101).queueing(1)))
            .append(Fixtures.established().with(DelayedAckTest.owing(302)))
            .append(Fixtures.established().with(HoldingTest.gapBefore(302, 1)))
            .append(Fixtures.sending().with(Fixtures.snd(101, 103).counting(1)))
            .append(TimersTest.kept(1))
            .append(TimersTest.kept(0))
            .append(TimersTest.impatient())
            .append(LeavingTest.left(Fixtures.finWait1()))
            .append(LeavingTest.left(Fixtures.finWait2()).with(TimersTest.FIN_WAIT_2))
            .append(WindowsTest.full())
            .append(ChallengeLimitTest.challenged(3))
            .append(WindowsTest.stuck())
            .append(Fixtures.lastAck().with(new Timer.Retransmission(new Deadline.In(0), 0)));

    @Test
    void everyClauseOfAnEndpointDecidesSomething() {
        var seen = TreeSet.ofAll(stacks().flatMap(stack ->
                ENDPOINTS.flatMap(endpoint -> effects(stack, endpoint)).flatMap(Effect::clauses)));
        var ofAHost = TreeSet.of(
                Clause.TIME_WAIT_REOPENED,
                Clause.SYN_TEXT_WAITS,
                Clause.FAST_OPEN,
                Clause.PAWS,
                Clause.RECYCLED,
                Clause.NO_TIMESTAMP,
                Clause.HOST_DOWN,
                Clause.FRAGMENT_WAITS,
                Clause.DATAGRAM,
                Clause.ACCEPT,
                Clause.SYN_QUEUE_FULL,
                Clause.ACCEPT_QUEUE_FULL,
                Clause.SYN_QUEUE_RESERVED,
                Clause.ACCEPT_OVERFLOW,
                Clause.ACCEPT_OVERFLOW_RST,
                Clause.COOKIE_SENT,
                Clause.FORGED,
                Clause.COOKIE_VALID);
        assertThat(TreeSet.of(Clause.values()).diff(seen)).isEqualTo(ofAHost);
    }

    @Test
    void everyClauseSaysWhereItIsWritten() {
        assertThat(Clause.values()).allSatisfy(clause -> {
            assertThat(clause.section()).isNotBlank();
            assertThat(clause.meaning()).isNotBlank();
        });
    }

    private static Stream<TcpParameters> stacks() {
        return Stream.of(
                        Fixtures.stack(),
                        Fixtures.buffering(),
                        RetransmissionPolicyTest.advising(1))
                .append(Fixtures.delaying())
                .append(Fixtures.fastRetransmitted())
                .append(Fixtures.holding())
                .append(Fixtures.advertising())
                .append(Fixtures.reading())
                .append(Fixtures.leaving())
                .append(Fixtures.challenging())
                .append(Fixtures.avoiding(2))
                .appendAll(Rule.ALL.flatMap(ClauseTest::stacks));
    }

    private static <T extends Enum<T> & RuleOption> List<TcpParameters> stacks(Rule<T> rule) {
        return rule.alternatives()
                .map(alternative -> Fixtures.stack(Rules.STANDARD.with(rule, alternative)));
    }

    private static Stream<Effect> effects(TcpParameters stack, Endpoint endpoint) {
        return Stream.of(
                        UserCalls.openPassive(endpoint),
                        UserCalls.openActive(stack, endpoint, Fixtures.BIRTH),
                        UserCalls.send(stack, endpoint, 1),
                        UserCalls.receive(stack, endpoint),
                        UserCalls.sendUrgent(endpoint),
                        UserCalls.close(stack, endpoint),
                        UserCalls.closeBoth(stack, endpoint),
                        UserCalls.abort(stack, endpoint),
                        UserCalls.shutdownRead(stack, endpoint))
                .appendAll(endpoint.timers()
                        .map(timer -> Timeouts.fire(stack, endpoint, timer.role())))
                .appendAll(Arrivals.at(endpoint)
                        .map(Arrivals.Arrival::segment)
                        .append(Notation.segment("<SEQ=301><ACK=101><CTL=ACK><DATA=2>"))
                        .map(segment ->
                                SegmentArrives.arrive(stack, endpoint, segment, Fixtures.BIRTH)));
    }
}
