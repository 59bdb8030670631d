package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.properties.reality.kernel.Errno;
import io.synproof.properties.reality.script.syntax.Expression;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The calls about a socket itself: its options, its flags, and what may be done on it.
 *
 * @param calls the call
 */
record SocketCalls(Calls calls) {
    private static final int LARGEST_PROBES = 9;

    /** Options that only change what is free here: sizes, moments, and what is not of TCP. */
    private static final List<String> FREE = List.of(
            "SO_REUSEADDR",
            "SO_REUSEPORT",
            "SO_SNDBUF",
            "SO_SNDBUFFORCE",
            "SO_RCVBUF",
            "SO_RCVBUFFORCE",
            "SO_PRIORITY",
            "SO_MARK",
            "SO_MAX_PACING_RATE",
            "IP_TOS",
            "IP_TTL",
            "IPV6_TCLASS",
            "TCP_NODELAY",
            "TCP_CORK",
            "TCP_QUICKACK",
            "TCP_MAXSEG",
            "TCP_CONGESTION",
            "TCP_NOTSENT_LOWAT",
            "TCP_WINDOW_CLAMP",
            "TCP_KEEPIDLE",
            "TCP_KEEPINTVL");

    Answered answer() {
        if (calls.call().name().equals("poll")) {
            return poll();
        }
        if (calls.socket().isEmpty()) {
            return calls.bad();
        }
        return switch (calls.call().name()) {
            case "fcntl" -> fcntl();
            case "getsockopt" -> get();
            default -> set();
        };
    }

    private Answered fcntl() {
        if (calls.argument(1).has("F_GETFL") || calls.argument(1).has("F_GETFD")) {
            return new Answered(calls.machine(), new Returned.Chosen());
        }
        if (calls.argument(1).has("F_SETFD")) {
            return done(calls.machine());
        }
        if (!calls.argument(1).has("F_SETFL")) {
            return Answered.unknown(
                    calls.machine(), "fcntl() with " + name(1) + " is not modelled");
        }
        boolean waits = !calls.argument(2).has("O_NONBLOCK");
        return done(
                calls.machine().with(calls.descriptor(), calls.socket().get().waiting(waits)));
    }

    private static Answered done(Machine machine) {
        return Answered.value(machine, 0);
    }

    /** An argument as a message names it. */
    private String name(int index) {
        Expression argument = calls.argument(index);
        return Stream.concat(argument.names(), argument.numbers().map(String::valueOf))
                .findFirst()
                .orElse("...");
    }

    private Answered set() {
        Expression option = calls.argument(2);
        List<Long> numbers = calls.argument(3).numbers().toList();
        long first = numbers.isEmpty() ? 0 : numbers.getFirst();
        if (option.has("SO_LINGER")) {
            boolean aborts = first != 0 && numbers.size() > 1 && numbers.get(1) == 0;
            return done(calls.machine()
                    .with(calls.descriptor(), calls.socket().get().aborting(aborts)));
        }
        TcpParameters stack = calls.machine().stack();
        if (option.has("SO_KEEPALIVE")) {
            return done(calls.machine().with(keeping(stack, first != 0)));
        }
        if (option.has("TCP_USER_TIMEOUT")) {
            return done(calls.machine()
                    .with(stack.with(
                            Feature.USER_TIMEOUT,
                            first > 0 ? Deadline.Untimed.ANY_MOMENT : Deadline.Untimed.NEVER)));
        }
        return FREE.stream().anyMatch(option::has)
                ? done(calls.machine())
                : Answered.unknown(
                        calls.machine(), "setsockopt() of " + name(2) + " is not modelled");
    }

    private static TcpParameters keeping(TcpParameters stack, boolean on) {
        Deadline due = on ? Deadline.Untimed.ANY_MOMENT : Deadline.Untimed.NEVER;
        int probes = stack.feature(Feature.KEEP_ALIVE_PROBES);
        return stack.with(Feature.KEEP_ALIVE, due)
                .with(Feature.KEEP_ALIVE_PROBES, probes == 0 ? LARGEST_PROBES : probes);
    }

    private Answered get() {
        if (!calls.argument(2).has("SO_ERROR")) {
            return Answered.unknown(
                    calls.machine(), "getsockopt() of anything but SO_ERROR is not modelled");
        }
        Option<String> error = calls.live().flatMap(Live::error);
        Machine next = calls.live()
                .map(live -> calls.machine()
                        .withConnection(calls.connection(), live.failing(Option.none())))
                .getOrElse(calls.machine());
        long number = error.flatMap(Errno::named).map(Errno::number).getOrElse(0);
        boolean same = calls.argument(3) == Expression.Any.ANY
                || calls.argument(3).numbers().anyMatch(value -> value == number)
                || (calls.argument(3) instanceof Expression.Array(List<Expression> elements)
                        && elements.stream().anyMatch(element -> error.exists(element::has)));
        return same
                ? Answered.value(next, 0)
                : new Answered(
                        next, new Returned.Failure("(SO_ERROR is " + error.getOrElse("0") + ")"));
    }

    private Answered poll() {
        if (!(calls.argument(0) instanceof Expression.Array(List<Expression> entries))) {
            return Answered.unknown(calls.machine(), "poll() without a list is not modelled");
        }
        List<String> wrong = new ArrayList<>();
        long ready = 0;
        for (Expression entry : entries) {
            Set<String> is = new TreeSet<>(events(entry));
            ready += is.isEmpty() ? 0 : 1;
            Expression said = member(entry, "revents");
            if (said != Expression.Any.ANY
                    && !is.equals(new TreeSet<>(said.names().toList()))) {
                wrong.add("revents=" + (is.isEmpty() ? "0" : String.join("|", is)));
            }
        }
        if (!wrong.isEmpty()) {
            return new Answered(
                    calls.machine(), new Returned.Failure("(" + String.join(", ", wrong) + ")"));
        }
        boolean waits = ready == 0 && calls.number(2, 0) < 0;
        return waits
                ? new Answered(calls.machine(), new Returned.Waits())
                : Answered.value(calls.machine(), ready);
    }

    private static Expression member(Expression entry, String name) {
        return entry instanceof Expression.Structure(List<Expression.Member> members)
                ? members.stream()
                        .filter(member -> member.name().equals(name))
                        .map(Expression.Member::value)
                        .findFirst()
                        .orElse(Expression.Any.ANY)
                : Expression.Any.ANY;
    }

    /** What of the events that are asked for is so, and what is told unasked. */
    private List<String> events(Expression entry) {
        int descriptor =
                member(entry, "fd") instanceof Expression.Figure(long value) ? (int) value : -1;
        Expression asked = member(entry, "events");
        Option<Socket> socket = calls.machine().sockets().get(descriptor);
        if (socket.isEmpty()) {
            return List.of("POLLNVAL");
        }
        return ready(socket.get()).stream()
                .filter(event ->
                        event.equals("POLLERR") || event.equals("POLLHUP") || asked.has(event))
                .toList();
    }

    private List<String> ready(Socket socket) {
        if (socket.kind() == Socket.Kind.LISTENING) {
            return calls.machine()
                            .connections()
                            .values()
                            .exists(live -> live.stage() == Live.Stage.COMPLETE)
                    ? List.of("POLLIN")
                    : List.of();
        }
        Option<Live> live = calls.machine().connections().get(socket.connection());
        return live.map(SocketCalls::ready).getOrElse(List.of("POLLHUP", "POLLOUT"));
    }

    private static List<String> ready(Live live) {
        List<String> events = new ArrayList<>();
        State state = live.endpoint().state();
        boolean gone = state == State.CLOSED;
        boolean ended = gone || state.hasSeenFin();
        boolean shut = live.connection().exists(SocketCalls::isShut);
        if (live.readable() > 0 || ended) {
            events.add("POLLIN");
        }
        if (state.isSynchronized() || gone) {
            events.add("POLLOUT");
        }
        if (ended) {
            events.add("POLLRDHUP");
        }
        if (live.error().isDefined()) {
            events.add("POLLERR");
        }
        if (gone || (ended && shut)) {
            events.add("POLLHUP");
        }
        return events;
    }

    private static boolean isShut(Connection open) {
        return open.finSent() || open.snd().finPending();
    }
}
