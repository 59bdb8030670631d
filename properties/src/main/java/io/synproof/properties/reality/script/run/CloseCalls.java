package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.properties.reality.script.syntax.Expression;
import io.vavr.control.Option;

/**
 * The calls that end a connection: close and shutdown.
 *
 * @param calls the call
 */
record CloseCalls(Calls calls) {
    private static final int READ = 0;
    private static final int WRITE = 1;

    Answered answer() {
        if (calls.socket().isEmpty()) {
            return calls.bad();
        }
        return calls.call().name().equals("close") ? close() : shutdown();
    }

    private Answered close() {
        Machine without = calls.machine().without(calls.descriptor());
        Machine after = calls.live()
                .map(live ->
                        without.after(calls.line(), calls.connection(), closing(live.endpoint())))
                .getOrElse(without);
        return Answered.value(after, 0);
    }

    private Effect closing(Endpoint endpoint) {
        TcpParameters stack = calls.machine().stack();
        return calls.socket().get().aborts()
                ? UserCalls.abort(stack, endpoint)
                : UserCalls.closeBoth(stack, endpoint);
    }

    private Answered shutdown() {
        Option<Live> live = calls.live().filter(one -> one.endpoint() != Endpoint.Closed.CLOSED);
        if (live.isEmpty()) {
            return listening();
        }
        boolean reads = isDirection(READ, "SHUT_RD") || isDirection(2, "SHUT_RDWR");
        boolean writes = isDirection(WRITE, "SHUT_WR") || isDirection(2, "SHUT_RDWR");
        if (!reads && !writes) {
            return Answered.failure(calls.machine(), "EINVAL");
        }
        TcpParameters stack = calls.machine().stack();
        int number = calls.connection();
        Machine written = writes
                ? calls.machine()
                        .after(
                                calls.line(),
                                number,
                                UserCalls.close(stack, live.get().endpoint()))
                : calls.machine();
        Machine read = reads
                ? written.after(
                        calls.line(),
                        number,
                        UserCalls.shutdownRead(
                                stack, written.connections().get(number).get().endpoint()))
                : written;
        return Answered.value(writes && reads ? read.citing(written.last()) : read, 0);
    }

    private Answered listening() {
        Socket socket = calls.socket().get();
        return socket.kind() == Socket.Kind.LISTENING
                ? Answered.value(
                        calls.machine().with(calls.descriptor(), Socket.fresh(socket.waits())), 0)
                : Answered.failure(calls.machine(), "ENOTCONN");
    }

    private boolean isDirection(int number, String name) {
        return calls.argument(1).has(name)
                || (calls.argument(1) instanceof Expression.Figure(long value) && value == number);
    }
}
