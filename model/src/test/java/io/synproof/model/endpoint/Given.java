package io.synproof.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;

/**
 * An endpoint and an event, and everything that is expected of them: what is not mentioned must not
 * have happened. A sentence ends with {@link Expected#by}, which compares.
 *
 * <pre>{@code
 * given(established())
 *         .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
 *         .sends("<SEQ=101><ACK=302><CTL=ACK>")
 *         .tells(Signal.Notice.CLOSING)
 *         .becomes(closeWait())
 *         .by(Clause.ACK_OLD, Clause.FIN);
 * }</pre>
 */
record Given(TcpParameters stack, Endpoint endpoint) {

    static Given given(Endpoint endpoint) {
        return new Given(Fixtures.stack(), endpoint);
    }

    static Given given(TcpParameters stack, Endpoint endpoint) {
        return new Given(stack, endpoint);
    }

    static <T extends Enum<T> & RuleOption> Given given(
            Rule<T> rule, T alternative, Endpoint endpoint) {
        TcpParameters standard = Fixtures.stack();
        return new Given(Fixtures.stack(standard.rules().with(rule, alternative)), endpoint);
    }

    Expected receives(String segment) {
        return expecting(
                SegmentArrives.arrive(stack, endpoint, Notation.segment(segment), Fixtures.BIRTH));
    }

    Expected opensPassively() {
        return expecting(UserCalls.openPassive(endpoint));
    }

    Expected opens() {
        return expecting(UserCalls.openActive(stack, endpoint, Fixtures.BIRTH));
    }

    Expected calledToSend(int octets) {
        return expecting(UserCalls.send(stack, endpoint, octets));
    }

    Expected calledToSendUrgently() {
        return expecting(UserCalls.sendUrgent(endpoint));
    }

    Expected calledToReceive() {
        return expecting(UserCalls.receive(stack, endpoint));
    }

    Expected closes() {
        return expecting(UserCalls.close(stack, endpoint));
    }

    Expected closesBoth() {
        return expecting(UserCalls.closeBoth(stack, endpoint));
    }

    Expected shutsReading() {
        return expecting(UserCalls.shutdownRead(stack, endpoint));
    }

    Expected aborts() {
        return expecting(UserCalls.abort(stack, endpoint));
    }

    Expected timesOut() {
        return expecting(Timeouts.fire(stack, endpoint));
    }

    Expected timesOut(Timer.Role role) {
        return expecting(Timeouts.fire(stack, endpoint, role));
    }

    private Expected expecting(Effect actual) {
        return new Expected(actual, endpoint, List.empty(), List.empty());
    }

    /**
     * What happened, and what should have.
     *
     * @param actual what happened
     * @param after the endpoint expected afterwards
     * @param sent the segments expected
     * @param signals the signals expected
     */
    record Expected(
            Effect actual, Endpoint after, List<Segment> sent, List<? extends Signal> signals) {

        @CheckReturnValue
        Expected becomes(Endpoint next) {
            return new Expected(actual, next, sent, signals);
        }

        @CheckReturnValue
        Expected sends(String... segments) {
            return new Expected(actual, after, List.of(segments).map(Notation::segment), signals);
        }

        @CheckReturnValue
        Expected tells(Signal... told) {
            return new Expected(actual, after, sent, List.of(told));
        }

        /** Decided by these clauses, in this order: compares all. */
        void by(Clause... clauses) {
            assertThat(actual.clauses()).containsExactly(clauses);
            assertThat(actual.sent()).containsExactlyElementsOf(sent);
            assertThat(actual.signals()).isEqualTo(signals);
            assertThat(actual.after()).isEqualTo(after);
        }
    }
}
