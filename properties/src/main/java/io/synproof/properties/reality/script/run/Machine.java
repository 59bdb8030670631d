package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * The host under test at one moment of a script: the model's endpoints, the sockets of their user,
 * and what was sent that the script has not seen yet.
 *
 * @param now microseconds since the beginning
 * @param stack the TCP implementation
 * @param sockets the open sockets, by their descriptors
 * @param connections all connections, by their numbers, counted from 1
 * @param current the last connection with each port of the other side
 * @param outbox what was sent and not seen yet, oldest first
 * @param last the rules of the last event
 * @param switched options that settings of the system switch off
 * @param waiting what calls that have not returned were answered when they were made
 */
record Machine(
        long now,
        TcpParameters stack,
        Map<Integer, Socket> sockets,
        Map<Integer, Live> connections,
        Map<Integer, Integer> current,
        List<Sent> outbox,
        List<Clause> last,
        Set<String> switched,
        Map<ScriptLine, Returned> waiting) {
    /** The space of real TCP. */
    static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    /** Initial numbers of connections are so far apart. */
    private static final long APART = 1L << 24;

    /** A tick of the model. */
    private static final long TICK = 1_000;

    static Machine begun(TcpParameters stack) {
        return new Machine(
                0,
                stack,
                LinkedHashMap.empty(),
                LinkedHashMap.empty(),
                LinkedHashMap.empty(),
                List.empty(),
                List.empty(),
                HashSet.empty(),
                LinkedHashMap.empty());
    }

    /** Whether some socket listens. */
    boolean isListening() {
        return sockets.values().exists(socket -> socket.kind() == Socket.Kind.LISTENING);
    }

    /** Whether what only Linux does is looked for too. */
    boolean linux() {
        return stack.rules().equals(RuleProfile.LINUX.rules());
    }

    /** Whether where the SYNs cross an offer is repeated that the other side did not make. */
    boolean repeatsOffers() {
        return stack.rule(Rule.CROSSED_OPTIONS) == CrossedOptions.OWN;
    }

    /** The number of the connection that comes next. */
    int nextNumber() {
        return connections.size() + 1;
    }

    /** The initial send sequence number of the connection that comes next. */
    SequenceNumber nextIss() {
        return SPACE.number((nextNumber() - 1) * APART);
    }

    /** The last connection with a port of the other side. */
    Option<Live> live(int port) {
        return current.get(port).flatMap(connections::get);
    }

    /** The connection that a script's assertions are about: the last one. */
    Option<Live> newest() {
        return connections.get(connections.size());
    }

    Machine with(TcpParameters next) {
        return new Machine(
                now, next, sockets, connections, current, outbox, last, switched, waiting);
    }

    Machine with(int descriptor, Socket socket) {
        return new Machine(
                now,
                stack,
                sockets.put(descriptor, socket),
                connections,
                current,
                outbox,
                last,
                switched,
                waiting);
    }

    Machine without(int descriptor) {
        return new Machine(
                now,
                stack,
                sockets.remove(descriptor),
                connections,
                current,
                outbox,
                last,
                switched,
                waiting);
    }

    Machine withConnection(int number, Live live) {
        return new Machine(
                now,
                stack,
                sockets,
                connections.put(number, live),
                current,
                outbox,
                last,
                switched,
                waiting);
    }

    /** A new connection with a port of the other side. */
    Machine beginning(int port, Live live) {
        int number = nextNumber();
        return new Machine(
                now,
                stack,
                sockets,
                connections.put(number, live),
                current.put(port, number),
                outbox,
                last,
                switched,
                waiting);
    }

    Machine having(List<Sent> next) {
        return new Machine(
                now, stack, sockets, connections, current, next, last, switched, waiting);
    }

    Machine citing(List<Clause> clauses) {
        return new Machine(
                now, stack, sockets, connections, current, outbox, clauses, switched, waiting);
    }

    Machine switching(String option, boolean off) {
        Set<String> next = off ? switched.add(option) : switched.remove(option);
        return new Machine(now, stack, sockets, connections, current, outbox, last, next, waiting);
    }

    /** This host with a call that has been made and has not returned. */
    Machine waiting(ScriptLine line, Returned returned) {
        return with(waiting.put(line, returned));
    }

    /** This host after a call that waited has returned. */
    Machine returning(ScriptLine line) {
        return with(waiting.remove(line));
    }

    private Machine with(Map<ScriptLine, Returned> next) {
        return new Machine(now, stack, sockets, connections, current, outbox, last, switched, next);
    }

    private Machine at(long time) {
        return new Machine(
                time, stack, sockets, connections, current, outbox, last, switched, waiting);
    }

    /** What an event does to a connection. */
    Machine after(int line, int number, Effect effect) {
        Live before = connections.get(number).get();
        Live told = effect.signals().foldLeft(before, (live, signal) -> told(live, signal));
        Live left = effect.after() instanceof Endpoint.Closed && told.error().isEmpty()
                ? told.leaving(before.readable())
                : told;
        return withConnection(number, left.with(effect.after()))
                .sending(line, number, left.shift(), effect, next(effect, before));
    }

    private static Option<SequenceNumber> next(Effect effect, Live before) {
        return effect.after() instanceof Endpoint.Connection connection
                ? Option.some(connection.rcv().nxt())
                : before.connection().map(open -> open.rcv().nxt());
    }

    /** What an answer from nowhere sends. */
    Machine answering(int line, long shift, Effect effect) {
        return sending(line, 0, shift, effect, Option.none());
    }

    private Machine sending(
            int line, int number, long shift, Effect effect, Option<SequenceNumber> next) {
        List<Sent> more = effect.sent()
                .map(segment ->
                        new Sent(segment, effect.clauses(), now, line, number, shift, next));
        return having(outbox.appendAll(more)).citing(effect.clauses());
    }

    private static Live told(Live live, Signal signal) {
        return switch (signal) {
            case Signal.Notice notice -> told(live, notice);
            case Signal.Delivered _, Signal.Refusal _, Signal.Return _ -> live;
        };
    }

    private static Live told(Live live, Signal.Notice notice) {
        return switch (notice) {
            case ESTABLISHED ->
                live.stage() == Live.Stage.BEGUN ? live.in(Live.Stage.COMPLETE) : live;
            case RESET, REFUSED ->
                live.failing(Option.some(reset(live.endpoint().state())));
            case USER_TIMEOUT, KEEP_ALIVE_FAILED, TIMED_OUT ->
                live.failing(Option.some("ETIMEDOUT"));
            case ACCEPTED, CLOSING, END_OF_STREAM, DELIVERY_PROBLEM -> live;
        };
    }

    private static String reset(State state) {
        return switch (state) {
            case SYN_SENT -> "ECONNREFUSED";
            case CLOSE_WAIT -> "EPIPE";
            case CLOSED,
                    LISTEN,
                    SYN_RECEIVED,
                    ESTABLISHED,
                    FIN_WAIT_1,
                    FIN_WAIT_2,
                    CLOSING,
                    LAST_ACK,
                    TIME_WAIT -> "ECONNRESET";
        };
    }

    /** This host at a later time: timers that the clock moves have gone off by then. */
    Machine until(int line, long time) {
        Machine later = connections
                .keySet()
                .foldLeft(this, (machine, number) -> machine.run(line, number, time));
        return later.at(Math.max(now, time));
    }

    private Machine run(int line, int number, long time) {
        Machine machine = this;
        Endpoint endpoint = connections.get(number).get().endpoint();
        long ticks = Math.floorDiv(time, TICK) - Math.floorDiv(now, TICK);
        while (ticks > 0 && endpoint.timers().exists(Timer::runs)) {
            Option<Timer> over = endpoint.timers().find(Timer::isOver);
            if (over.isDefined()) {
                Effect effect = Timeouts.fire(stack, endpoint, over.get().role());
                machine = machine.at(time - ticks * TICK).after(line, number, effect);
                endpoint = effect.after();
            } else {
                endpoint = endpoint.afterTick();
                ticks--;
            }
        }
        boolean over = endpoint.timers().exists(Timer::isOver);
        Machine moved = machine.withConnection(
                number, machine.connections.get(number).get().with(endpoint));
        return over
                ? moved.at(time)
                        .after(
                                line,
                                number,
                                Timeouts.fire(
                                        stack,
                                        endpoint,
                                        endpoint.timers()
                                                .find(Timer::isOver)
                                                .get()
                                                .role()))
                : moved.at(now);
    }

    /** A number that a script has of what the other side sends: it stands there as on the wire. */
    static SequenceNumber remote(long number) {
        return SPACE.number(number);
    }

    /** The number of the model for one that a script has of what the endpoint sends. */
    static SequenceNumber own(long number, long shift) {
        return SPACE.number(number + shift);
    }
}
