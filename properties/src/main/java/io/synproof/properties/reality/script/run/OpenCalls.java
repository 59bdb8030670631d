package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.UserCalls;
import io.vavr.Tuple2;
import io.vavr.control.Option;

/**
 * The calls by which a connection comes to be: socket, bind, listen, accept, connect.
 *
 * @param calls the call
 */
record OpenCalls(Calls calls) {

    Answered answer() {
        return switch (calls.call().name()) {
            case "socket" -> socket();
            case "bind" -> calls.socket().isEmpty() ? calls.bad() : done(calls.machine());
            case "listen" -> listen();
            case "accept", "accept4" -> accept();
            default -> connect();
        };
    }

    private static Answered done(Machine machine) {
        return Answered.value(machine, 0);
    }

    private Answered socket() {
        if (calls.argument(1).has("SOCK_DGRAM") || calls.argument(1).has("SOCK_RAW")) {
            return Answered.unknown(calls.machine(), "sockets other than of TCP are not modelled");
        }
        return opened(Socket.fresh(!calls.argument(1).has("SOCK_NONBLOCK")), calls.machine());
    }

    /** The script chooses descriptors: any that is free. */
    private Answered opened(Socket socket, Machine machine) {
        int descriptor = (int) calls.expected();
        int free = Math.max(3, machine.sockets().keySet().max().getOrElse(2) + 1);
        boolean taken = descriptor < 0 || machine.sockets().containsKey(descriptor);
        int chosen = taken ? free : descriptor;
        return Answered.value(machine.with(chosen, socket), chosen);
    }

    private Answered listen() {
        return calls.socket()
                .map(socket -> socket.kind() == Socket.Kind.CONNECTED
                        ? Answered.failure(calls.machine(), "EINVAL")
                        : done(calls.machine().with(calls.descriptor(), socket.listening())))
                .getOrElse(calls::bad);
    }

    private Answered accept() {
        Option<Socket> listener = calls.socket();
        if (listener.isEmpty()) {
            return calls.bad();
        }
        if (listener.get().kind() != Socket.Kind.LISTENING) {
            return Answered.failure(calls.machine(), "EINVAL");
        }
        Option<Tuple2<Integer, Live>> waiting =
                calls.machine().connections().find(one -> one._2.stage() == Live.Stage.COMPLETE);
        if (waiting.isEmpty()) {
            return listener.get().waits()
                    ? new Answered(calls.machine(), new Returned.Waits())
                    : Answered.failure(calls.machine(), "EAGAIN");
        }
        int number = waiting.get()._1;
        Machine taken =
                calls.machine().withConnection(number, waiting.get()._2.in(Live.Stage.HELD));
        boolean waits = !calls.argument(3).has("SOCK_NONBLOCK");
        return opened(Socket.fresh(waits).with(number).known(), taken);
    }

    private Answered connect() {
        Option<Socket> socket = calls.socket();
        if (socket.isEmpty()) {
            return calls.bad();
        }
        return switch (socket.get().kind()) {
            case LISTENING -> Answered.failure(calls.machine(), "EISCONN");
            case CONNECTED -> again(socket.get());
            case FRESH ->
                socket.get().waits()
                        ? new OpenCalls(new Calls(opening(), calls.line(), calls.call()))
                                .connected()
                        : Answered.failure(opening(), "EINPROGRESS");
        };
    }

    /** OPEN, on a socket that has no connection yet. */
    Machine opening() {
        Option<Socket> fresh = calls.socket().filter(socket -> socket.kind() == Socket.Kind.FRESH);
        if (fresh.isEmpty()) {
            return calls.machine();
        }
        Machine machine = calls.machine();
        int number = machine.nextNumber();
        long iss = machine.nextIss().value();
        Effect effect = UserCalls.openActive(
                machine.stack(), Endpoint.Closed.CLOSED, new ConnectionSeed(machine.nextIss(), 0));
        return machine.beginning(0, Live.begun(Endpoint.Closed.CLOSED, iss, Live.Stage.HELD))
                .with(calls.descriptor(), fresh.get().with(number))
                .after(calls.line(), number, effect);
    }

    private Answered again(Socket socket) {
        return switch (connected().returned()) {
            case Returned.Waits _ -> Answered.failure(calls.machine(), "EALREADY");
            case Returned.Value _ ->
                socket.told() ? Answered.failure(calls.machine(), "EISCONN") : connected();
            case Returned.Failure _, Returned.Chosen _, Returned.Unknown _ -> connected();
        };
    }

    /** What a connect() gives that has waited. */
    Answered connected() {
        Option<Live> live = calls.live();
        if (live.isEmpty()) {
            return calls.bad();
        }
        if (live.get().error().isDefined()) {
            return Answered.failure(
                    calls.machine()
                            .withConnection(calls.connection(), live.get().failing(Option.none())),
                    live.get().error().get());
        }
        State state = live.get().endpoint().state();
        if (state == State.SYN_SENT || state == State.SYN_RECEIVED) {
            return new Answered(calls.machine(), new Returned.Waits());
        }
        return state == State.CLOSED
                ? Answered.failure(calls.machine(), "ECONNABORTED")
                : done(calls.machine()
                        .with(calls.descriptor(), calls.socket().get().known()));
    }
}
