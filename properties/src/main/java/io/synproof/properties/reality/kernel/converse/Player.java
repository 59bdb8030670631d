package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.kernel.KernelSocket;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Packets;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HexFormat;

/** The player of one conversation: makes each move at the kernel, and has the answer judged. */
final class Player {
    private static final long SLOW_MICROS = 150_000;
    private static final int PATIENCE_MILLIS = 20;

    private final Namespace namespace;
    private final RuleProfile profile;
    private final Schedule schedule;
    private final int port;
    private final Sockets sockets;
    private final Strangers strangers;
    private final long start = System.nanoTime();

    private List<Endpoint> endpoints;
    private Numbers numbers;
    private List<Exchange> exchanges = List.empty();
    private Option<String> difference = Option.none();
    private int sentOctets;
    private int receivedOctets;
    private int ahead;
    private int behind;
    private boolean accepted;
    private boolean synOutstanding;
    private boolean garbled;
    private int shift;

    private Player(Namespace namespace, RuleProfile profile, Schedule schedule, int port) {
        this.namespace = namespace;
        this.profile = profile;
        this.schedule = schedule;
        this.port = port;
        this.sockets = new Sockets(namespace, port, schedule.isNarrow());
        this.strangers = new Strangers(namespace, port);
        this.numbers = Numbers.before(
                Seen.SPACE.number(schedule.iss()), Seen.SPACE.number(schedule.irs()));
        this.endpoints = List.of(schedule.listens() ? Listen.LISTEN : Closed.CLOSED);
    }

    /** Plays a schedule at a port of the kernel that nothing has used before. */
    static Played play(Namespace namespace, RuleProfile profile, Schedule schedule, int port) {
        return new Player(namespace, profile, schedule, port).played();
    }

    private Played played() {
        boolean slow;
        try {
            makeAll();
            slow = micros() > SLOW_MICROS;
        } finally {
            end();
        }
        return new Played(schedule, exchanges.reverse(), slow ? Option.none() : difference, slow);
    }

    private void makeAll() {
        namespace.set("tcp_window_scaling", schedule.offers().kernel().scale() ? 1 : 0);
        namespace.set("tcp_sack", schedule.offers().kernel().sack() ? 1 : 0);
        if (schedule.listens()) {
            sockets.listen(schedule.backlog());
        }
        namespace.tun().drain();
        for (Move move : schedule.moves()) {
            if (difference.isEmpty()) {
                make(move);
            }
        }
    }

    private long micros() {
        return (System.nanoTime() - start) / 1_000;
    }

    private void make(Move move) {
        switch (move) {
            case Move.Inject inject -> inject(inject);
            case Move.Call call -> call(call);
        }
    }

    private void inject(Move.Inject inject) {
        Segment segment = inject.in(numbers, schedule.offers().peer().onSyn());
        int place = (int) segment.seq().plus(-1).distanceFrom(numbers.irs());
        byte[] packet = Packets.of(segment, Sockets.PEER_PORT, port, place);
        namespace.tun().write(packet);
        answer(inject, new Happening.Arrival(segment), HexFormat.of().formatHex(packet));
    }

    private void call(Move.Call call) {
        Option<Integer> result = result(call);
        result.forEach(value -> answer(
                call,
                isServed(call, value) && !isAccepted(call)
                        ? new Happening.Called(call, value)
                        : Happening.Nothing.NOTHING,
                ""));
    }

    /** A call that would wait for the connection to open is not served. */
    private boolean isServed(Move.Call call, int result) {
        State state = endpoints.head().state();
        boolean opening = state == State.SYN_SENT || state == State.SYN_RECEIVED;
        boolean refused = call.kind() == Move.Kind.SEND || call.kind() == Move.Kind.RECEIVE;
        return !(opening && refused && result < 0);
    }

    /** The listener's end is no concern of a connection that was accepted. */
    private boolean isAccepted(Move.Call call) {
        return call.kind() == Move.Kind.CLOSE_LISTENER
                && accepted
                && endpoints.head() instanceof Connection;
    }

    /** The result of a call; none if it cannot be made now. */
    private Option<Integer> result(Move.Call call) {
        return switch (call.kind()) {
            case CONNECT ->
                Option.when(
                        !schedule.listens() && sockets.canConnect(),
                        () -> sockets.connect(schedule.iss()));
            case ACCEPT -> Option.when(isAcceptable(), this::accept);
            case ACCEPT_OTHER -> Option.when(ahead > 0 && sockets.listens(), this::acceptOther);
            case STRANGER -> Option.when(sockets.listens(), this::connectStranger);
            case CLOSE_LISTENER -> Option.when(sockets.listens(), sockets::closeListener);
            case SEND -> onLive().map(socket -> send(socket, call.octets()));
            case RECEIVE -> onLive().map(this::receive);
            case SHUTDOWN -> onLive().map(KernelSocket::shutdownWriting);
            case SHUTDOWN_READ -> onLive().map(KernelSocket::shutdownReading);
            case CLOSE -> onLive().map(_ -> sockets.close());
            case ABORT -> onLive().map(_ -> sockets.abort());
        };
    }

    /** The descriptor of a connection that has not ended. */
    private Option<KernelSocket> onLive() {
        return endpoints.head() instanceof Closed || endpoints.head() instanceof Listen
                ? Option.none()
                : sockets.connection();
    }

    /** Whether this connection waits to be accepted. */
    private boolean isAcceptable() {
        return sockets.listens()
                && !accepted
                && endpoints.head() instanceof Connection connection
                && connection.state().isSynchronized();
    }

    /** Whether the listener's queue has no room. */
    private boolean isFull() {
        return ahead + behind + (isAcceptable() ? 1 : 0) > schedule.backlog();
    }

    /** The listener answers another peer where its queue has room: 1; else 0. */
    private int connectStranger() {
        boolean taken = strangers.connect();
        if (taken == isFull()) {
            difference = Option.some("a SYN of another peer is "
                    + (taken
                            ? "answered though the queue is full"
                            : "dropped though there is room"));
        }
        if (taken && isAcceptable()) {
            behind++;
        } else if (taken) {
            ahead++;
        }
        return taken ? 1 : 0;
    }

    private int acceptOther() {
        ahead--;
        return sockets.acceptOther();
    }

    /** Others that came before, and connections that have ended, are accepted first. */
    private int accept() {
        for (; ahead > 0; ahead--) {
            sockets.acceptOther();
        }
        ahead = behind;
        behind = 0;
        receivedOctets = 0;
        sentOctets = 0;
        int result = sockets.accept();
        accepted = result == 0;
        return result;
    }

    private int send(KernelSocket socket, int octets) {
        int result = socket.send(sentOctets, octets);
        sentOctets += Math.max(0, result);
        return result;
    }

    private int receive(KernelSocket socket) {
        int result = socket.receive();
        if (result > 0 && !garbled && !socket.received(receivedOctets, result)) {
            difference = Option.some("the user receives octets that the peer did not send");
        }
        receivedOctets += Math.max(0, result);
        return result;
    }

    private void answer(Move move, Happening happening, String packet) {
        List<Seen> sent = sent(0);
        Judge.Judgement judgement = judged(happening, sent);
        if (judgement.endpoints().isEmpty()) {
            sent = sent.appendAll(sent(PATIENCE_MILLIS));
            judgement = judged(happening, sent);
        }
        Option<State> shown = shown();
        exchanges = exchanges.prepend(new Exchange(
                endpoints.head().state(),
                move,
                happening,
                packet,
                sent,
                judgement,
                shown,
                micros()));
        if (judgement.endpoints().isEmpty()) {
            difference = difference.orElse(Option.some(DifferenceKind.of(exchanges.head())));
        } else {
            synOutstanding =
                    synOutstanding || judgement.known().contains(KnownDifference.ISS_COMPLETES);
            garbled = garbled || judgement.known().contains(KnownDifference.TEXT_BEHIND_HELD_FIN);
            carryOn(judgement.endpoints(), sent);
        }
    }

    private List<Seen> sent(int millis) {
        List<byte[]> packets = millis == 0
                ? namespace.tun().drain()
                : List.ofAll(namespace.tun().read(millis).stream().toList())
                        .appendAll(namespace.tun().drain());
        return packets.map(Seen::of)
                .filter(seen -> seen.from() == port && seen.to() == Sockets.PEER_PORT);
    }

    private Judge.Judgement judged(Happening happening, List<Seen> sent) {
        Allowed model = new Allowed(
                profile.rules(),
                sockets.listens(),
                !schedule.listens(),
                isFull(),
                numbers,
                schedule.offers(),
                synOutstanding);
        return new Judge(model)
                .judge(
                        endpoints,
                        happening,
                        new Happening.Answer(sent.map(Player::normal), shown()));
    }

    /** The segment with the usual shift count in the place of the one that the kernel chose. */
    private static Segment normal(Seen seen) {
        Segment segment = seen.segment();
        return segment.options().windowScale() == Options.UNSCALED
                ? segment
                : segment.with(segment.options().scaling(Offer.SHIFT));
    }

    /** The window that a segment of the kernel says, in octets. */
    private int window(Seen seen) {
        boolean scaled = endpoints.head() instanceof Connection connection
                && connection.snd().scale() != Options.UNSCALED
                && !seen.segment().control().syn();
        return scaled ? seen.window() << shift : seen.window();
    }

    /** The state that the descriptor of a live connection shows. */
    private Option<State> shown() {
        return endpoints.head().state() == State.TIME_WAIT
                ? Option.none()
                : onLive().map(socket -> socket.state().state());
    }

    private void carryOn(List<Endpoint> after, List<Seen> sent) {
        boolean waited = isAcceptable();
        boolean requested = endpoints.head() instanceof Connection before && before.passive();
        boolean opening = endpoints.head() instanceof SynSent;
        boolean over = after.head() instanceof Listen;
        if (over && waited) {
            ahead += 1 + behind;
            behind = 0;
        }
        endpoints = after;
        numbers = numbers.of(after.head());
        if (after.head() instanceof Connection begun && begun.passive() && !requested) {
            sockets.forget();
            accepted = false;
            synOutstanding = false;
            numbers = numbers.beginning(begun);
        }
        if (opening && after.head() instanceof Connection begun) {
            numbers = numbers.beginning(begun);
        }
        for (Seen seen : sent) {
            check(seen);
            Segment segment = seen.segment();
            shift = Math.max(shift, segment.options().windowScale());
            if (segment.control().ack() && !segment.control().rst()) {
                numbers = numbers.advertised(segment.ack(), window(seen));
            }
        }
    }

    /** Octets are those of the user's stream; the options of SYNs are compared elsewhere. */
    private void check(Seen seen) {
        SequenceNumber first = numbers.iss().next();
        int place = (int) seen.segment().seq().distanceFrom(first);
        if (!seen.segment().text().isEmpty() && !seen.packet().carries(place)) {
            difference = Option.some("the kernel sends octets that its user did not");
        }
        List<Integer> others = seen.options().removeAll(Seen.WITH_VALUES);
        if (!others.isEmpty()) {
            difference = Option.some("the kernel sends options " + others.mkString(", "));
        }
    }

    /** Leaves nothing behind that would speak later: a reset, and no descriptor. */
    private void end() {
        sockets.abort();
        sockets.closeListener();
        for (Endpoint endpoint : endpoints) {
            if (endpoint instanceof Connection connection) {
                Segment reset = Segment.bare(Control.RST, connection.rcv().nxt(), 0);
                namespace.tun().write(Packets.of(reset, Sockets.PEER_PORT, port, 0));
            }
        }
        namespace.tun().drain();
    }
}
