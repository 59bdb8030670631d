package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** A segment that the script sends to the host under test. */
record Arrival(Machine machine, int line, TcpPattern pattern) {

    Outcome outcome() {
        Option<Control> control = ScriptWords.control(pattern);
        if (control.isEmpty()) {
            return new Outcome.Unjudged(
                    machine,
                    "the model has no segment with the control bits "
                            + (pattern.flags().isEmpty() ? "-" : pattern.flags()));
        }
        if (pattern.has('U')) {
            return new Outcome.Unjudged(machine, "the model has no urgent data");
        }
        Machine next = arrived(control.get());
        if (control.get().syn() && pattern.length() > 0) {
            return new Outcome.Unjudged(next, "text on a SYN: Fast Open is not modelled here");
        }
        return new Outcome.Agrees(next, note());
    }

    private String note() {
        List<String> named = options()
                .filter(TcpOption.Named.class::isInstance)
                .map(TcpOption::word)
                .distinct();
        List<String> ignored = pattern.ecn().filter("ce"::equals).isPresent()
                ? named.append("the ECN bits")
                : named;
        return ignored.isEmpty() ? "" : "not modelled: " + ignored.mkString(", ");
    }

    private List<TcpOption> options() {
        return List.ofAll(pattern.options().orElse(java.util.List.of()));
    }

    private Machine arrived(Control control) {
        Option<Live> live = machine.live(pattern.remotePort());
        Segment segment = segment(control, live);
        ConnectionSeed seed = new ConnectionSeed(machine.nextIss(), 0);
        boolean listening = machine.isListening();
        Option<Live> open = live.filter(one -> one.endpoint() != Endpoint.Closed.CLOSED)
                .filter(one -> !(listening
                        && SegmentArrives.reopens(machine.stack(), one.endpoint(), segment)));
        if (open.isDefined()) {
            int number = machine.current().get(pattern.remotePort()).get();
            Effect effect =
                    SegmentArrives.arrive(machine.stack(), open.get().endpoint(), segment, seed);
            return heard(machine, number).after(line, number, leavingListener(effect));
        }
        Endpoint nobody = listening ? Endpoint.Listen.LISTEN : Endpoint.Closed.CLOSED;
        Effect effect = SegmentArrives.arrive(machine.stack(), nobody, segment, seed);
        return effect.after() instanceof Endpoint.Connection
                ? begun(effect, seed.iss())
                : machine.answering(line, live.map(Live::shift).getOrElse(0L), effect);
    }

    /** A connection that returns to LISTEN is no connection any more. */
    private static Effect leavingListener(Effect effect) {
        return effect.after() == Endpoint.Listen.LISTEN
                ? effect.leaving(Endpoint.Closed.CLOSED)
                : effect;
    }

    private Machine begun(Effect effect, SequenceNumber iss) {
        int number = machine.nextNumber();
        Live live = Live.begun(Endpoint.Listen.LISTEN, iss.value(), Live.Stage.BEGUN)
                .with(Agreement.NONE.hearing(true, options()));
        return machine.beginning(pattern.remotePort(), live).after(line, number, effect);
    }

    private Machine heard(Machine before, int number) {
        Live live = before.connections().get(number).get();
        boolean opening = pattern.has('S') && live.agreement().remote().isEmpty();
        return before.withConnection(
                number, live.with(live.agreement().hearing(opening, options())));
    }

    /** Without its MSS: how much goes into a segment is not judged. */
    private Segment segment(Control control, Option<Live> live) {
        long shift = live.map(Live::shift).getOrElse(0L);
        SequenceNumber ack =
                control.ack() ? Machine.own(pattern.ack().orElse(0), shift) : Machine.SPACE.zero();
        int octets = control.rst() ? 0 : pattern.length();
        int scale = control.syn()
                ? 0
                : live.map(one -> one.agreement().remoteShift()).getOrElse(0);
        int window = pattern.window().orElse(0) << scale;
        return new Segment(
                control,
                Machine.remote(pattern.seq()),
                ack,
                Text.of(0, octets),
                0,
                control.rst() ? Segment.UNSAID : window,
                new Options(Options.UNSAID, Agreement.stamp(options()).map(Timestamp::new)));
    }
}
