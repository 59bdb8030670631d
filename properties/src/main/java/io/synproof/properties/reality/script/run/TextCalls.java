package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.segment.Text;
import io.synproof.properties.reality.script.syntax.Expression;
import io.vavr.control.Option;

/**
 * The calls that take and give octets.
 *
 * @param calls the call
 */
record TextCalls(Calls calls) {
    /** More than any script writes at once. */
    private static final long MOST = 1 << 28;

    /** The number of octets that the call is about. */
    private int octets() {
        boolean vector =
                calls.call().name().endsWith("v") || calls.call().name().endsWith("msg");
        long octets = vector
                ? calls.call().arguments().stream()
                        .skip(1)
                        .filter(argument -> !(argument instanceof Expression.Figure))
                        .flatMap(Expression::numbers)
                        .mapToLong(Long::longValue)
                        .sum()
                : calls.number(2, 0);
        return (int) Math.clamp(octets, 0, MOST);
    }

    private boolean waits() {
        return calls.socket().exists(Socket::waits) && !calls.argument(3).has("MSG_DONTWAIT");
    }

    Answered read() {
        if (calls.socket().isEmpty()) {
            return calls.bad();
        }
        Option<Live> live = calls.live();
        if (live.isEmpty()) {
            return Answered.failure(calls.machine(), "ENOTCONN");
        }
        if (live.get().error().isDefined()) {
            return failing(live.get());
        }
        int readable = live.get().readable();
        if (readable > 0) {
            return calls.argument(3).has("MSG_PEEK")
                    ? Answered.value(calls.machine(), Math.min(readable, octets()))
                    : taking(live.get(), Math.min(readable, octets()));
        }
        return isAtEnd(live.get()) ? Answered.value(calls.machine(), 0) : nothing();
    }

    private Answered nothing() {
        return waits()
                ? new Answered(calls.machine(), new Returned.Waits())
                : Answered.failure(calls.machine(), "EAGAIN");
    }

    /** The error is told once. */
    private Answered failing(Live live) {
        return Answered.failure(
                calls.machine().withConnection(calls.connection(), live.failing(Option.none())),
                live.error().get());
    }

    private static boolean isAtEnd(Live live) {
        return live.connection()
                .map(open -> open.state().hasSeenFin() || open.rcv().isShut() || open.left())
                .getOrElse(live.endpoint().state() == State.CLOSED);
    }

    private Answered taking(Live live, int octets) {
        int number = calls.connection();
        Machine machine = calls.machine();
        if (live.connection().isEmpty()) {
            return Answered.value(
                    machine.withConnection(number, live.leaving(live.unread() - octets)), octets);
        }
        Connection open = live.connection().get();
        Live reading = live.stage() == Live.Stage.HELD ? live.in(Live.Stage.READ) : live;
        int rest = live.readable() - octets;
        if (rest > 0) {
            ReceivedText unread = new ReceivedText(0, Text.of(0, rest));
            Connection after = open.with(open.rcv().emptied().buffering(unread));
            return Answered.value(machine.withConnection(number, reading.with(after)), octets);
        }
        return Answered.value(
                machine.withConnection(number, reading)
                        .after(calls.line(), number, UserCalls.receive(machine.stack(), open)),
                octets);
    }

    Answered write() {
        if (calls.socket().isEmpty()) {
            return calls.bad();
        }
        Option<Live> live = calls.live();
        if (live.isEmpty()) {
            return Answered.failure(calls.machine(), "EPIPE");
        }
        if (live.get().error().isDefined()) {
            return failing(live.get());
        }
        State state = live.get().endpoint().state();
        return switch (state) {
            case SYN_SENT, SYN_RECEIVED -> nothing();
            case ESTABLISHED, CLOSE_WAIT ->
                live.get().connection().exists(open -> open.snd().finPending())
                        ? Answered.failure(calls.machine(), "EPIPE")
                        : writing(live.get());
            case CLOSED, LISTEN, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT ->
                Answered.failure(calls.machine(), "EPIPE");
        };
    }

    /** How much the system takes at once is its own choice: what the script says, or nothing. */
    private Answered writing(Live live) {
        if (calls.call().error().filter("EAGAIN"::equals).isPresent()) {
            return new Answered(calls.machine(), new Returned.Chosen());
        }
        if (calls.call().end().isPresent() && calls.call().error().isPresent() && waits()) {
            return nothing();
        }
        long expected = calls.expected();
        int octets = expected > 0 ? (int) Math.min(expected, octets()) : octets();
        return octets == 0
                ? Answered.value(calls.machine(), 0)
                : Answered.value(
                        calls.machine()
                                .after(
                                        calls.line(),
                                        calls.connection(),
                                        UserCalls.send(
                                                calls.machine().stack(), live.endpoint(), octets)),
                        octets);
    }
}
