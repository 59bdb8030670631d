package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.challenging;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a challenge there is none for a while (RFC 5961, section 7). */
class ChallengeLimitTest {

    /** ESTABLISHED, with so many ticks before it may challenge again. */
    static Connection challenged(int ticks) {
        return established()
                .with(Fixtures.rcv(301).challenging(new Timer.Challenge(new Deadline.In(ticks))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <SEQ=305><CTL=SYN>              | SYN_CHALLENGED
            <SEQ=300><CTL=SYN>              | NOT_IN_WINDOW
            <SEQ=305><CTL=RST>              | RST_CHALLENGED
            <SEQ=301><ACK=102><CTL=ACK>     | ACK_OUT_OF_RANGE
            <SEQ=300><ACK=101><CTL=ACK>     | NOT_IN_WINDOW
            """)
    void established_challenges_andThenPauses(String segment, Clause clause) {
        given(challenging(), established())
                .receives(segment)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(challenged(5))
                .by(clause);
        given(challenging(), challenged(2)).receives(segment).by(clause, Clause.CHALLENGE_SPENT);
    }

    @Test
    void pausing_receivesOldText_acknowledgesIt() {
        given(challenging(), challenged(2))
                .receives("<SEQ=299><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void pausing_receivesAnExactReset_obeysIt() {
        given(challenging(), challenged(2))
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(Fixtures.closed())
                .by(Clause.RST);
    }

    @Test
    void pausing_timesOut_mayChallengeAgain() {
        given(challenging(), challenged(0))
                .timesOut(Timer.Role.CHALLENGE)
                .becomes(established())
                .by(Clause.CHALLENGE_AGAIN);
    }

    @Test
    void pausing_ticks_waitsOneLess() {
        assertThat(challenged(2).afterTick()).isEqualTo(challenged(1));
    }

    @Test
    void withoutALimit_challengesEachTime() {
        given(challenged(2))
                .receives("<SEQ=305><CTL=RST>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }
}
