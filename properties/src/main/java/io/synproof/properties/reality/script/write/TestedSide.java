package io.synproof.properties.reality.script.write;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserCall;
import io.synproof.properties.experiment.AnnotatedTrace.TraceStep;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.reality.script.run.ScriptWords;
import io.synproof.properties.reality.script.run.Stacks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The writer of a trace as one side sees it: its calls, what reaches it, and what it sends. */
final class TestedSide {
    /** A step takes 20 ms: timers of stacks are longer than a handful of them. */
    private static final String STEP = "+.02";

    /** Of a listener's queues and cookies, which more than one connection is needed for. */
    private static final Set<Clause> QUEUES = Set.of(
            Clause.SYN_QUEUE_FULL,
            Clause.ACCEPT_QUEUE_FULL,
            Clause.SYN_QUEUE_RESERVED,
            Clause.ACCEPT_OVERFLOW,
            Clause.ACCEPT_OVERFLOW_RST,
            Clause.COOKIE_SENT,
            Clause.COOKIE_VALID,
            Clause.FORGED);

    private static final String AT_ONCE = "+0";
    private static final String WHENEVER = "*";

    private final Scenario scenario;
    private final HostSide side;
    private final Descriptors sockets;
    private final Waiting waiting;
    private final List<String> lines = new ArrayList<>();
    private Numbers own = Numbers.UNKNOWN;
    private Numbers remote = Numbers.UNKNOWN;
    private int packets;

    TestedSide(Scenario scenario, HostSide side, Deadline.In timeWait) {
        this.scenario = scenario;
        this.side = side;
        this.sockets = new Descriptors(scenario, side, lines::add);
        this.waiting = new Waiting(timeWait);
    }

    /** The lines of a whole run. */
    List<String> lines(List<TraceStep> steps) {
        sockets.begin();
        for (int i = 0; i < steps.size(); i++) {
            TraceStep step = steps.get(i);
            lines.add("// " + (i + 1) + ": " + Deed.words(step.action()));
            refuseCrashes(step.action());
            step.label()
                    .events()
                    .filter(event -> event.side() == side)
                    .forEach(event -> write(step.action(), event));
        }
        if (packets == 0) {
            throw new Unscriptable("the " + side + " neither sends nor receives anything in it");
        }
        return lines;
    }

    private void refuseCrashes(Action action) {
        boolean crashes = (action instanceof Action.Crash(HostSide one) && one == side)
                || (action instanceof Action.Reboot(HostSide other) && other == side);
        if (crashes) {
            throw new Unscriptable("the " + side + " crashes, which a script cannot make it do");
        }
    }

    private void write(Action action, Event event) {
        refuseOthers(event);
        refuseFullQueues(event);
        if (event.consumed().isDefined()) {
            arrival(event);
            return;
        }
        switch (action) {
            case Action.Call(HostSide _, var _, UserCall call) -> call(call, event);
            case Action.Timeout _ -> timeout(event);
            case Action.Deliver _ -> {}
            case Action.Inject _, Action.Lose _, Action.Tick _, Action.CookieTick _ -> {}
            case Action.Crash _, Action.Reboot _ -> {}
        }
    }

    private void refuseOthers(Event event) {
        if (event.id().isOfDatagrams()) {
            throw new Unscriptable("it has datagrams, and scripts here are of TCP alone");
        }
        if (event.id().port() > 0) {
            throw new Unscriptable("it has connections from several ports, and a script has one");
        }
    }

    private static void refuseFullQueues(Event event) {
        if (event.clauses().exists(QUEUES::contains)) {
            throw new Unscriptable(
                    "its listener's queues fill with more connections than a script has");
        }
        if (event.clauses().contains(Clause.FRAGMENT_WAITS)) {
            throw new Unscriptable(
                    "its segments arrive in fragments, and those of a script are whole");
        }
    }

    private void call(UserCall call, Event event) {
        if (event.signals().exists(Signal.Refusal.class::isInstance)) {
            return;
        }
        String time = waiting.time(STEP);
        switch (call) {
            case UserCall.Open _ -> {
                sockets.connect(time);
                follow(event.after());
            }
            case UserCall.Send(int octets) -> sockets.write(time, event.before(), octets);
            case UserCall.Accept _ -> sockets.accept(time);
            case UserCall.Listen _ -> sockets.listen(time);
            case UserCall.SendDatagram _ ->
                throw new Unscriptable("it has datagrams, and scripts here are of TCP alone");
            case UserCall.Plain plain -> plain(plain, event, time);
        }
        sent(event, AT_ONCE);
        if (call instanceof UserCall.Plain) {
            return;
        }
        follow(event.after());
    }

    private void plain(UserCall.Plain call, Event event, String time) {
        switch (call) {
            case RECEIVE -> {
                int octets = delivered(event);
                if (octets > 0 || event.signals().contains(Signal.Notice.END_OF_STREAM)) {
                    sockets.read(time, octets);
                } else {
                    waiting.keep(time);
                }
            }
            case CLOSE -> sockets.shutdown(time, event.before());
            case CLOSE_BOTH -> sockets.close(time, event.before());
            case SHUTDOWN_READ -> sockets.shutdownRead(time, event.before());
            case ABORT -> sockets.abort(time, event.before());
        }
    }

    private static int delivered(Event event) {
        return event.signals()
                .filter(Signal.Delivered.class::isInstance)
                .map(signal -> ((Signal.Delivered) signal).delivery().text().length())
                .sum()
                .intValue();
    }

    private void timeout(Event event) {
        event.clauses().forEach(waiting::after);
        sent(event, WHENEVER);
    }

    private void arrival(Event event) {
        event.consumed().flatMap(flying -> flying.tcp()).forEach(segment -> {
            refuseTextOnSyn(segment);
            learn(segment, event.before());
            lines.add(waiting.time(STEP) + " < " + inbound(segment));
            packets++;
            follow(event.after());
            sent(event, AT_ONCE);
            opened(event);
            int octets = delivered(event);
            if (octets > 0 && standing()) {
                sockets.read(AT_ONCE, octets);
            }
        });
    }

    private boolean standing() {
        return scenario.stack().receiving() == TcpParameters.Receiving.STANDING;
    }

    private static void refuseTextOnSyn(Segment segment) {
        if (segment.control().syn() && !segment.text().isEmpty()) {
            throw new Unscriptable("its SYN carries octets");
        }
    }

    /** A passive connection that is complete is accepted at once, unless its users wait. */
    private void opened(Event event) {
        boolean complete = event.signals().contains(Signal.Notice.ESTABLISHED);
        boolean passive = switch (event.before()) {
            case Connection connection -> connection.passive();
            case Endpoint.Listen _ -> true;
            case Endpoint.Closed _, Endpoint.SynSent _ -> false;
        };
        if (complete && passive && !scenario.listening().queues()) {
            sockets.accept(AT_ONCE);
        }
        if (complete && keepsAlive()) {
            sockets.keepAlive(AT_ONCE);
        }
    }

    private boolean keepsAlive() {
        return scenario.stack().feature(Feature.KEEP_ALIVE) != Deadline.Untimed.NEVER;
    }

    /** A new SYN of the other side is where its numbers are from now on. */
    private void learn(Segment segment, Endpoint before) {
        if (remote.near().isEmpty()) {
            remote = Numbers.from(segment.seq());
        } else if (before instanceof Endpoint.Listen && segment.control() == Control.SYN) {
            remote = remote.at(segment.seq());
        }
    }

    private void follow(Endpoint after) {
        switch (after) {
            case Connection connection -> {
                begin(connection.snd().iss());
                remote = remote.at(connection.rcv().nxt());
            }
            case Endpoint.SynSent synSent -> begin(synSent.snd().iss());
            case Endpoint.Closed _, Endpoint.Listen _ -> {}
        }
    }

    private void begin(SequenceNumber iss) {
        own = Numbers.from(iss);
    }

    private void sent(Event event, String time) {
        for (Segment segment : event.sent()) {
            follow(event.after());
            String options = segment.control().syn() ? " <...>" : "";
            lines.add(time + " > "
                    + ScriptWords.of(
                            ScriptWords.flags(segment),
                            own.of(segment.seq()),
                            segment.text().length(),
                            segment.control().ack() ? remote.of(segment.ack()) : -1)
                    + options);
            packets++;
        }
    }

    private String inbound(Segment segment) {
        String mss = segment.options().mss() == Options.UNSAID
                ? ""
                : " <mss " + segment.options().mss() + ">";
        return ScriptWords.of(
                        ScriptWords.flags(segment),
                        remote.of(segment.seq()),
                        segment.text().length(),
                        segment.control().ack() ? own.of(segment.ack()) : -1)
                + " win " + window(segment) + mss;
    }

    /** Where segments do not say the window, both sides take it to be the same for ever. */
    private int window(Segment segment) {
        int said =
                segment.window() == Segment.UNSAID ? scenario.stack().window() : segment.window();
        return segment.control().rst() ? 0 : said;
    }

    /** The time that passes before the next line, for timers that send nothing. */
    private static final class Waiting {
        private final Deadline.In timeWait;
        private String next = "";

        Waiting(Deadline.In timeWait) {
            this.timeWait = timeWait;
        }

        String time(String usual) {
            String time = next.isEmpty() ? usual : next;
            next = "";
            return time;
        }

        void keep(String time) {
            next = time.equals(STEP) ? "" : time;
        }

        void after(Clause clause) {
            if (clause == Clause.TIME_WAIT_OVER) {
                next = beyond(timeWait);
            } else if (clause == Clause.FIN_WAIT_2_OVER) {
                next = beyond(Stacks.finWait2());
            } else if (clause == Clause.CHALLENGE_AGAIN) {
                next = next.isEmpty() ? beyond(Stacks.challengeLimit()) : next;
            }
        }

        /** A time when a deadline is over: a fifth of it later, but at most a second. */
        private static String beyond(Deadline.In deadline) {
            int later = Math.min(deadline.ticks() / 5, 1000);
            return "+"
                    + BigDecimal.valueOf(deadline.ticks() + later, 3)
                            .stripTrailingZeros()
                            .toPlainString()
                            .replaceFirst("^0", "");
        }
    }
}
