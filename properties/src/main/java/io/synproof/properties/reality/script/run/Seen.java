package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A segment that the script has seen and the model has sent: its window and options.
 *
 * <p>How large the buffer is, and whether it grows, is the endpoint's own choice; that the right
 * edge of the window does not move back is not.
 *
 * @param machine the host afterwards
 * @param sent the segment
 * @param pattern as the script has it
 * @param note a remark
 */
record Seen(Machine machine, Sent sent, TcpPattern pattern, String note) {

    Outcome outcome() {
        Option<Live> live = machine.connections().get(sent.connection());
        Option<String> problem = Expected.options(pattern)
                .flatMap(options -> rules(live)
                        .problem(sent.segment().control(), options, live.flatMap(Live::connection)))
                .orElse(() -> window(live));
        if (problem.isDefined()) {
            return new Outcome.Differs(
                    "the segment is right, but " + problem.get(), sent.clauses());
        }
        Machine next = live.map(this::remembering).getOrElse(machine);
        List<String> named = Expected.options(pattern)
                .getOrElse(List.empty())
                .filter(TcpOption.Named.class::isInstance)
                .map(TcpOption::word);
        return named.isEmpty()
                ? new Outcome.Agrees(next, note)
                : new Outcome.Unjudged(next, "not modelled: the option " + named.mkString(", "));
    }

    private OptionRules rules(Option<Live> live) {
        return new OptionRules(
                live.map(Live::agreement).getOrElse(Agreement.NONE),
                machine.switched(),
                machine.repeatsOffers());
    }

    /** The right edge that the script sees, if it says a window. */
    private Option<SequenceNumber> edge(Live live) {
        Segment segment = sent.segment();
        if (!isWindowSaid(live) || pattern.ack().isEmpty() || segment.control().rst()) {
            return Option.none();
        }
        return Option.some(Machine.remote(pattern.ack().getAsLong()).plus(octets(live)));
    }

    private boolean isWindowSaid(Live live) {
        boolean known = sent.segment().control().syn() || !live.agreement().hidesShift();
        return pattern.window().isPresent()
                && known
                && !sent.segment().control().rst();
    }

    private long octets(Live live) {
        int shift = sent.segment().control().syn()
                ? 0
                : live.agreement().ownShift(machine.repeatsOffers());
        return (long) pattern.window().getAsInt() << shift;
    }

    private Option<String> window(Option<Live> live) {
        return live.flatMap(one -> edge(one)
                .filter(edge -> isShrunk(one, edge))
                .map(edge -> "its window ends at " + edge + " and an earlier one at "
                        + one.edge().get()
                        + ": a receiver does not shrink its window (RFC 9293, 3.8.6)"));
    }

    /** Scaling rounds a window down. */
    private boolean isShrunk(Live live, SequenceNumber edge) {
        long rounding = (1L << live.agreement().ownShift(machine.repeatsOffers())) - 1;
        return live.edge().exists(before -> edge.plus(rounding).isBefore(before));
    }

    private Machine remembering(Live live) {
        boolean syn = sent.segment().control().syn();
        Live agreed = syn
                ? live.with(live.agreement()
                                .sending(sent.segment().control(), Expected.options(pattern)))
                        .shifted(sent.segment().seq().value() - pattern.seq())
                : live;
        Live told = agreed.stage() == Live.Stage.READ ? agreed.in(Live.Stage.HELD) : agreed;
        Live edged = edge(told).map(told::advertising).getOrElse(told);
        Machine next = machine.withConnection(sent.connection(), edged);
        return isWindowSaid(told) ? next.with(resized(next.stack(), told)) : next;
    }

    /** The buffer that the window shows. */
    private TcpParameters resized(TcpParameters stack, Live live) {
        int unread = live.connection()
                .map(Connection::rcv)
                .map(rcv -> rcv.buffered())
                .getOrElse(0);
        long size = Math.clamp(octets(live) + unread, 1, Integer.MAX_VALUE / 2);
        return stack.window() == size ? stack : Stacks.sized(stack, (int) size);
    }
}
