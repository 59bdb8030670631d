package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.script.syntax.Moment;
import io.synproof.properties.reality.script.syntax.ScriptLine;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A segment that the host under test must send, looked for in what the model has sent and may send.
 *
 * <p>Free are when an acknowledgment of text is sent and what it is merged with, how much goes into
 * a segment, when a timer goes off, and what of the unacknowledged text is sent again.
 *
 * @param machine the host
 * @param line the line
 * @param pattern the segment
 * @param tolerance how late what is sent at once may be, in microseconds
 */
record Expected(Machine machine, ScriptLine line, TcpPattern pattern, long tolerance) {
    /** The longest that an acknowledgment may be delayed (RFC 9293, section 3.8.6.3, MUST-40). */
    private static final long LONGEST_DELAY = 500_000;

    /** The outcomes, of which there is more than one where the model's choice is not seen. */
    List<Outcome> outcomes() {
        Option<Control> control = ScriptWords.control(pattern);
        if (control.isEmpty()) {
            return List.of(new Outcome.Differs(Difference.ofNothingLike(machine), List.empty()));
        }
        List<Outcome> sent = sent(control.get());
        return sent.nonEmpty()
                ? sent
                : List.of(fired(control.get())
                        .orElse(() -> repeated(control.get()))
                        .orElse(() -> spontaneous(control.get()))
                        .getOrElse(() -> difference(control.get())));
    }

    /** A segment that the model has sent. */
    private List<Outcome> sent(Control control) {
        return Match.in(machine.outbox(), machine, control, pattern).map(this::seen);
    }

    private Outcome seen(Match match) {
        Sent sent = match.sent();
        long late = machine.now() - sent.at();
        boolean patient = sent.mayWait() || !sent.segment().text().isEmpty();
        long most = sent.mayWait() ? LONGEST_DELAY + tolerance : tolerance;
        boolean bounded = !patient || sent.mayWait();
        if (bounded && late > most && line.moment().kind() != Moment.Kind.ANY) {
            return new Outcome.Differs(
                    "the model sends it " + late / 1000 + " ms earlier, with line " + sent.line()
                            + "; it may be " + most / 1000 + " ms late",
                    sent.clauses());
        }
        return checked(machine.having(match.rest()), sent, "");
    }

    /** A timer that may go off now, and sends this. */
    private Option<Outcome> fired(Control control) {
        return List.ofAll(machine.current().get(pattern.remotePort()))
                .flatMap(number -> timers(number)
                        .map(timer -> fired(control, number, timer))
                        .flatMap(outcome -> outcome))
                .headOption();
    }

    private List<Timer> timers(int number) {
        return machine.connections()
                .get(number)
                .get()
                .endpoint()
                .timers()
                .filter(timer -> !timer.runs())
                .reject(Timer.Challenge.class::isInstance);
    }

    private Option<Outcome> fired(Control control, int number, Timer timer) {
        Live live = machine.connections().get(number).get();
        Effect effect = Timeouts.fire(machine.stack(), live.endpoint(), timer.role());
        Machine after = machine.having(List.empty()).after(line.number(), number, effect);
        return Match.in(after.outbox(), after, control, pattern)
                .find(match -> match.rest().isEmpty())
                .map(match -> checked(
                        after.having(machine.outbox()),
                        match.sent(),
                        "a timer goes off: " + Difference.rules(effect.clauses())));
    }

    /** Text or a FIN that is not acknowledged, sent again: when, and how much, is free. */
    private Option<Outcome> repeated(Control control) {
        return live().filter(_ -> control == Control.ACK || control == Control.FIN_ACK)
                .flatMap(Live::connection)
                .filter(open -> isRepetition(open, control))
                .map(open -> checked(
                        repeating(open),
                        imagined(open, List.of(Clause.RETRANSMISSION)),
                        "sent again"));
    }

    private boolean isRepetition(Connection open, Control control) {
        if (!open.snd().synAcknowledged() || pattern.length() + control.length() == 0) {
            return false;
        }
        SequenceNumber first = own(pattern.seq());
        SequenceNumber end = first.plus(pattern.length() + control.length());
        SequenceNumber seen = seen(open);
        boolean finSeen = open.finSent() && seen.equals(open.snd().nxt());
        SequenceNumber text = finSeen ? seen.plus(-1) : seen;
        boolean inside = first.isFromUpTo(open.snd().una(), seen)
                && end.isAfterUpTo(open.snd().una(), seen);
        return inside
                && (control.fin()
                        ? finSeen && end.equals(seen)
                        : end.isFromUpTo(open.snd().una(), text))
                && own(pattern.ack().orElse(0), 0).equals(open.rcv().nxt());
    }

    /** The first number that the script has not seen yet. */
    private SequenceNumber seen(Connection open) {
        int number = machine.current().get(pattern.remotePort()).get();
        return machine.outbox()
                .filter(sent -> sent.connection() == number && sent.segment().length() > 0)
                .map(sent -> sent.segment().seq())
                .headOption()
                .getOrElse(open.snd().nxt());
    }

    private Machine repeating(Connection open) {
        int number = machine.current().get(pattern.remotePort()).get();
        boolean counts = open.timer() instanceof Timer.Retransmission timer
                && timer.triesLeft() != 0
                && !timer.runs();
        return counts
                ? machine.withConnection(
                        number,
                        machine.connections()
                                .get(number)
                                .get()
                                .with(Timeouts.fire(machine.stack(), open).after()))
                : machine;
    }

    /** An ACK that tells of a window, and the octetless probe of Linux. */
    private Option<Outcome> spontaneous(Control control) {
        Option<Connection> open = live().flatMap(Live::connection)
                .filter(_ -> control == Control.ACK && pattern.length() == 0)
                .filter(one -> own(pattern.ack().orElse(0), 0).equals(one.rcv().nxt()));
        Option<Outcome> update = open.filter(_ -> live().get().stage() == Live.Stage.READ)
                .filter(one -> own(pattern.seq()).equals(one.snd().nxt()))
                .map(one -> checked(
                        machine,
                        imagined(one, List.of(Clause.WINDOW_UPDATE)),
                        "an update of the window"));
        return update.orElse(() -> open.filter(Expected::probes)
                .filter(one -> own(pattern.seq()).equals(one.snd().una().plus(-1)))
                .map(one -> checked(
                        machine,
                        imagined(one, List.of(Clause.ZERO_WINDOW_PROBE)),
                        "a probe without an octet, as Linux sends it")));
    }

    private static boolean probes(Connection open) {
        return open.timer() instanceof Timer.Persist || open.timer() instanceof Timer.KeepAlive;
    }

    /** The segment as the pattern has it, which a free choice of the model sends. */
    private Sent imagined(Connection open, List<Clause> clauses) {
        return new Sent(
                open.ack().saying((int) open.rcv().window(machine.stack()).size()),
                clauses,
                machine.now(),
                line.number(),
                machine.current().get(pattern.remotePort()).get(),
                live().map(Live::shift).getOrElse(0L),
                Option.some(open.rcv().nxt()));
    }

    private Outcome checked(Machine next, Sent sent, String note) {
        return new Seen(next, sent, pattern, note).outcome();
    }

    private Option<Live> live() {
        return machine.live(pattern.remotePort());
    }

    private SequenceNumber own(long number) {
        return own(number, live().map(Live::shift).getOrElse(0L));
    }

    private static SequenceNumber own(long number, long shift) {
        return Machine.own(number, shift);
    }

    private Outcome difference(Control control) {
        return new Outcome.Differs(
                Difference.of(machine, control, pattern), Difference.clauses(machine));
    }

    /** The options of a pattern, none for any. */
    static Option<List<TcpOption>> options(TcpPattern pattern) {
        return Option.ofOptional(pattern.options()).map(List::ofAll);
    }
}
