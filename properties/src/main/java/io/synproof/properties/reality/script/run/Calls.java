package io.synproof.properties.reality.script.run;

import io.synproof.properties.reality.script.syntax.Expression;
import io.synproof.properties.reality.script.syntax.ScriptEvent.Call;
import io.vavr.control.Option;
import java.util.List;

/**
 * The system calls of a script.
 *
 * @param machine the host when the call is made, or returns
 * @param line the line of the call
 * @param call the call
 */
record Calls(Machine machine, int line, Call call) {
    private static final List<String> KNOWN = List.of(
            "socket",
            "bind",
            "listen",
            "accept",
            "accept4",
            "connect",
            "read",
            "recv",
            "recvfrom",
            "recvmsg",
            "readv",
            "write",
            "send",
            "sendto",
            "sendmsg",
            "writev",
            "close",
            "shutdown",
            "setsockopt",
            "getsockopt",
            "fcntl",
            "poll");

    /** Calls of the language that the model has nothing for. */
    private static final List<String> NOT_MODELLED = List.of(
            "ioctl",
            "epoll_create",
            "epoll_create1",
            "epoll_ctl",
            "epoll_wait",
            "sendfile",
            "splice",
            "pipe",
            "open");

    /** The calls that a script may make, for a message that names them. */
    static List<String> names() {
        return KNOWN;
    }

    /** Whether there is such a call at all. */
    static boolean isCall(String name) {
        return KNOWN.contains(name) || NOT_MODELLED.contains(name);
    }

    /** What a call that waits does before it returns, and gives if that is known by then. */
    Answered begun() {
        return switch (call.name()) {
            case "connect" -> waiting(new OpenCalls(this).opening());
            case "write", "send", "sendto", "sendmsg", "writev", "close", "shutdown" -> answer();
            default -> waiting(machine);
        };
    }

    private static Answered waiting(Machine machine) {
        return new Answered(machine, new Returned.Waits());
    }

    /**
     * What a call that has waited gives when it returns.
     *
     * @param begun what it was answered when it was made
     */
    Answered returned(Returned begun) {
        return switch (begun) {
            case Returned.Waits _ ->
                call.name().equals("connect") ? new OpenCalls(this).connected() : answer();
            case Returned.Value _, Returned.Failure _, Returned.Chosen _, Returned.Unknown _ ->
                new Answered(machine, begun);
        };
    }

    /** What a call gives that does not wait. */
    Answered answer() {
        return switch (call.name()) {
            case "socket", "bind", "listen", "accept", "accept4", "connect" ->
                new OpenCalls(this).answer();
            case "read", "recv", "recvfrom", "recvmsg", "readv" -> new TextCalls(this).read();
            case "write", "send", "sendto", "sendmsg", "writev" -> new TextCalls(this).write();
            case "close", "shutdown" -> new CloseCalls(this).answer();
            case "setsockopt", "getsockopt", "fcntl", "poll" -> new SocketCalls(this).answer();
            default -> Answered.unknown(machine, "the call " + call.name() + "() is not modelled");
        };
    }

    /** An argument, or anything where there is none. */
    Expression argument(int index) {
        return index < call.arguments().size() ? call.arguments().get(index) : Expression.Any.ANY;
    }

    /** The number that an argument is, or a default. */
    long number(int index, long otherwise) {
        return argument(index) instanceof Expression.Figure(long value) ? value : otherwise;
    }

    /** The descriptor that is the first argument. */
    int descriptor() {
        return (int) number(0, -1);
    }

    /** The socket that the call is about. */
    Option<Socket> socket() {
        return machine.sockets().get(descriptor());
    }

    /** The connection that the call is about. */
    Option<Live> live() {
        return socket().flatMap(socket -> machine.connections().get(socket.connection()));
    }

    /** The number of that connection. */
    int connection() {
        return socket().map(Socket::connection).getOrElse(0);
    }

    /** The number that the script gives as the result; -1 for a failure. */
    long expected() {
        return call.result() instanceof Expression.Figure(long value) ? value : 0;
    }

    Answered bad() {
        return Answered.failure(machine, "EBADF");
    }
}
