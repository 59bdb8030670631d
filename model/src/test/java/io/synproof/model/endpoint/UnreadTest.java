package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.RstUnread;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Text;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a valid reset leaves to a user of the octets that it has not read. */
class UnreadTest {
    private static final ReceivedText TWO = new ReceivedText(0, Text.of(0, 2));
    private static final ReceivedText ONE = new ReceivedText(0, Text.of(0, 1));

    private static Connection unread(Connection connection) {
        return connection.with(connection.rcv().buffering(TWO).buffering(ONE));
    }

    private static Given keeping(Connection connection) {
        return given(Rule.RST_UNREAD, RstUnread.READ, connection);
    }

    private static String reset(Connection connection) {
        return "<SEQ=" + connection.rcv().nxt() + "><CTL=RST>";
    }

    static Stream<Connection> synchronizedStates() {
        return Stream.of(established(), finWait2(), closeWait());
    }

    @ParameterizedTest
    @MethodSource("synchronizedStates")
    void anExactReset_flushesWhatIsUnread(Connection connection) {
        given(unread(connection))
                .receives(reset(connection))
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @ParameterizedTest
    @MethodSource("synchronizedStates")
    void anExactReset_leavesItToTheUserIfTheRuleSaysSo(Connection connection) {
        keeping(unread(connection))
                .receives(reset(connection))
                .tells(new Delivered(TWO), new Delivered(ONE), Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void lastAck_receivesExactRst_leavesItToo() {
        keeping(unread(lastAck()))
                .receives(reset(lastAck()))
                .tells(new Delivered(TWO), new Delivered(ONE))
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void aUserWhoHasLeft_isHandedNothing() {
        keeping(unread(finWait2()).abandoned())
                .receives(reset(finWait2()))
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }
}
