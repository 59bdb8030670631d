package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.collection.Queue;
import io.vavr.control.Option;

/**
 * The suppositions of packets that the capture lacks, which explain a segment that nothing else
 * explains.
 *
 * @param stack the implementation
 * @param edge the right edge of the window that the host has advertised, if it is known
 * @param heard the latest number that was seen to be acknowledged here, if there is one
 */
record MissingPackets(
        JudgedStack stack, Option<SequenceNumber> edge, Option<SequenceNumber> heard) {
    private static final int UNTRACED = 0;

    /** More octets than are missing where the window is not known. */
    private static final long WIDE = 1 << 24;

    /** The hypotheses after {@code sent}, each with one gap or more; none if nothing helps. */
    List<Hypothesis> suppose(Hypothesis before, Observation sent) {
        return switch (before.endpoint()) {
            case Closed _, Listen _ -> withoutConnection(before, sent);
            case SynSent synSent -> inSynSent(before, synSent, sent);
            case Connection connection -> connected(before, connection, sent);
        };
    }

    private Sendings sendings() {
        return new Sendings(stack);
    }

    private static Gap gap(Gap.Kind kind, Observation at, boolean shown) {
        return new Gap(kind, at.number(), at.seq(), at.segment().end(), shown);
    }

    /** A reset, or a SYN,ACK, answers something; nothing else is sent without a connection. */
    private List<Hypothesis> withoutConnection(Hypothesis before, Observation sent) {
        return switch (sent.control()) {
            case RST, RST_ACK ->
                List.of(before.lacking(gap(Gap.Kind.CAUSE, sent, true))
                        .sending(sent, Closed.CLOSED, Manner.ANSWERS, List.empty()));
            case SYN_ACK -> List.of(requested(before, sent));
            case ACK, FIN_ACK -> accepted(before, sent);
            case SYN, FIN, SYN_FIN -> List.empty();
        };
    }

    /** A SYN that arrived must have been answered, if the conversation goes on. */
    private List<Hypothesis> accepted(Hypothesis before, Observation sent) {
        return before.pending()
                .findLast(arrival -> arrival.control() == Control.SYN)
                .toList()
                .flatMap(syn -> accepted(before, syn, sent));
    }

    private List<Hypothesis> accepted(Hypothesis before, Observation syn, Observation sent) {
        Queue<Observation> later =
                before.pending().dropUntil(arrival -> arrival.equals(syn)).tail();
        SequenceNumber iss = later.find(arrival -> arrival.control().ack())
                .map(Observation::ack)
                .getOrElse(sent.seq())
                .plus(-1);
        Effect effect = SegmentArrives.arrive(
                stack.sending(), Listen.LISTEN, syn.segment(), new ConnectionSeed(iss, UNTRACED));
        Hypothesis taken = before.lacking(gap(Gap.Kind.HANDSHAKE, sent, true))
                .with(later.prepend(syn))
                .taking(effect.after(), Manner.ARRIVED, effect.clauses(), effect.sent());
        return new Stages(stack, edge)
                .first(taken, sent, stage -> sendings().explain(stage, sent))
                .all();
    }

    /** A SYN that was answered must have arrived. */
    private Hypothesis requested(Hypothesis before, Observation sent) {
        Segment syn = Segment.bare(Control.SYN, sent.ack().plus(-1), UNTRACED);
        Effect effect = SegmentArrives.arrive(
                stack.sending(),
                Listen.LISTEN,
                syn,
                new ConnectionSeed(sent.seq(), UNTRACED, sent.octets()));
        return before.being(Closed.CLOSED)
                .lacking(gap(Gap.Kind.HANDSHAKE, sent, true))
                .sending(sent, effect.after(), Manner.ANSWERS, effect.clauses());
    }

    /** What acknowledges in SYN-SENT has received a SYN,ACK; a reset there answers something. */
    private List<Hypothesis> inSynSent(Hypothesis before, SynSent synSent, Observation sent) {
        return switch (sent.control()) {
            case RST, RST_ACK ->
                List.of(before.lacking(gap(Gap.Kind.CAUSE, sent, true))
                        .sending(sent, synSent, Manner.ANSWERS, List.empty()));
            case ACK, FIN_ACK -> established(before, synSent, sent);
            case SYN_ACK -> crossed(before, synSent, sent);
            case SYN, FIN, SYN_FIN -> List.empty();
        };
    }

    private List<Hypothesis> established(Hypothesis before, SynSent synSent, Observation sent) {
        boolean answered = before.pending()
                .exists(arrival -> arrival.control() == Control.SYN_ACK
                        && (arrival.ack().equals(synSent.snd().nxt())
                                || arrival.segment().end().equals(sent.ack())));
        if (answered) {
            return List.empty();
        }
        SequenceNumber first = before.pending()
                .filter(arrival -> !arrival.control().rst() && arrival.control() != Control.SYN)
                .map(arrival -> arrival.seq())
                .filter(seq -> Distance.of(seq, sent.ack()) <= 0)
                .minBy(seq -> Distance.of(seq, sent.ack()))
                .getOrElse(sent.ack());
        Hypothesis lacking = before.lacking(gap(Gap.Kind.HANDSHAKE, sent, true));
        return acknowledgments(synSent)
                .map(ack -> Segment.acknowledging(Control.SYN_ACK, first.plus(-1), ack, UNTRACED))
                .flatMap(synAck -> followed(lacking, synSent, synAck, sent));
    }

    /** Text of a SYN need not be taken with it (RFC 7413, section 4.2). */
    private static List<SequenceNumber> acknowledgments(SynSent synSent) {
        return List.of(synSent.snd().nxt(), synSent.snd().iss().next()).distinct();
    }

    private List<Hypothesis> crossed(Hypothesis before, SynSent synSent, Observation sent) {
        Segment syn = Segment.bare(Control.SYN, sent.ack().plus(-1), UNTRACED);
        return sent.seq().equals(synSent.snd().iss())
                ? followed(before.lacking(gap(Gap.Kind.HANDSHAKE, sent, true)), synSent, syn, sent)
                : List.empty();
    }

    /** What the host sends after a segment that the capture lacks, and those that it has. */
    private List<Hypothesis> followed(
            Hypothesis before, Endpoint endpoint, Segment missing, Observation sent) {
        Effect effect = arrive(endpoint, missing);
        Hypothesis after = new Hypothesis(
                effect.after(), before.pending(), effect.sent(), before.gaps(), before.remarks());
        return new Stages(stack, edge)
                .first(after, sent, stage -> {
                    List<Hypothesis> explained = sendings().explain(stage, sent);
                    return explained.isEmpty() && stage.endpoint() instanceof Connection connection
                            ? connected(stage, connection, sent)
                            : explained;
                })
                .all();
    }

    /** The timestamp of a segment that was not seen is not known, and checked by nobody. */
    private Effect arrive(Endpoint endpoint, Segment segment) {
        Endpoint unstamped = endpoint instanceof Connection connection
                ? connection.with(connection.rcv().with(Option.none()))
                : endpoint;
        Effect effect = SegmentArrives.arrive(
                stack.sending(),
                unstamped,
                segment,
                new ConnectionSeed(segment.seq().space().zero(), UNTRACED));
        return endpoint instanceof Connection before && effect.after() instanceof Connection after
                ? effect.leaving(after.with(after.rcv().with(before.rcv().recent())))
                : effect;
    }

    private List<Hypothesis> connected(Hypothesis before, Connection connection, Observation sent) {
        return switch (sent.control()) {
            case RST, RST_ACK -> reset(before, connection, sent);
            case ACK, FIN_ACK -> acknowledging(before, connection, sent);
            case SYN, SYN_ACK, FIN, SYN_FIN -> List.empty();
        };
    }

    /** Before the handshake is over, an acknowledgment of anything else is answered by a reset. */
    private List<Hypothesis> reset(Hypothesis before, Connection connection, Observation sent) {
        boolean own = Distance.of(sent.seq(), connection.snd().una()) >= 0
                && Distance.of(sent.seq(), connection.snd().nxt()) < WIDE;
        long ahead = Distance.of(sent.ack(), connection.rcv().nxt());
        boolean plausible = sent.control() == Control.RST
                ? own
                : sent.seq().value() == 0 || (own && ahead >= 0 && ahead <= most(connection));
        boolean refuses = sent.control() == Control.RST && connection.state() == State.SYN_RECEIVED;
        return plausible || refuses
                ? List.of(before.lacking(gap(Gap.Kind.CAUSE, sent, true))
                        .sending(
                                sent,
                                plausible ? Closed.CLOSED : connection,
                                Manner.ANSWERS,
                                List.empty()))
                : List.empty();
    }

    private List<Hypothesis> acknowledging(
            Hypothesis before, Connection connection, Observation sent) {
        return arrivedUpTo(before, connection, sent)
                .flatMap(heard -> explainedOr(heard, sent, this::sentUpTo))
                .flatMap(known -> explainedOr(known, sent, this::widened))
                .flatMap(open -> explainedOr(open, sent, this::caused))
                .filter(after ->
                        after.gaps().lastOption().exists(gap -> gap.packet() == sent.number()))
                .filter(after -> after.remarks()
                        .headOption()
                        .exists(remark -> remark.packet() == sent.number()));
    }

    private interface Supposition {
        List<Hypothesis> suppose(Hypothesis before, Connection connection, Observation sent);
    }

    private List<Hypothesis> explainedOr(
            Hypothesis before, Observation sent, Supposition otherwise) {
        boolean done =
                before.remarks().headOption().exists(remark -> remark.packet() == sent.number());
        if (done) {
            return List.of(before);
        }
        List<Hypothesis> explained = sendings().explain(before, sent);
        return !explained.isEmpty() || !(before.endpoint() instanceof Connection connection)
                ? explained
                : otherwise
                        .suppose(before, connection, sent)
                        .appendAll(List.of(before))
                        .distinct();
    }

    /** Octets, or a FIN, that are acknowledged and were not seen to arrive. */
    private List<Hypothesis> arrivedUpTo(
            Hypothesis before, Connection connection, Observation sent) {
        long ahead = Distance.of(sent.ack(), connection.rcv().nxt());
        boolean opens = connection.state() == State.SYN_RECEIVED;
        if (ahead == 0 && !opens) {
            return List.of(before);
        }
        if (ahead < 0
                || ahead > most(connection)
                || connection.state().hasSeenFin()
                || (ahead > 0 && isSeen(before, connection, sent.ack()))) {
            return List.empty();
        }
        Gap gap = ahead == 0
                ? gap(Gap.Kind.HANDSHAKE, sent, true)
                : new Gap(
                        Gap.Kind.ARRIVED, sent.number(), connection.rcv().nxt(), sent.ack(), true);
        Hypothesis lacking = before.lacking(gap);
        Hypothesis text =
                lacking.being(arrive(connection, missing(connection, Control.ACK, (int) ahead))
                        .after());
        return ahead == 0
                ? List.of(text)
                : List.of(
                        text,
                        lacking.being(arrive(
                                        connection,
                                        missing(connection, Control.FIN_ACK, (int) ahead - 1))
                                .after()));
    }

    /** Whether all numbers up to {@code ack} were seen to arrive. */
    private static boolean isSeen(Hypothesis before, Connection connection, SequenceNumber ack) {
        SequenceNumber reached = connection.rcv().nxt();
        boolean further = true;
        while (further && Distance.of(reached, ack) < 0) {
            SequenceNumber from = reached;
            Option<Observation> next = before.pending()
                    .find(arrival -> Distance.of(arrival.seq(), from) <= 0
                            && Distance.of(arrival.segment().end(), from) > 0);
            reached = next.map(arrival -> arrival.segment().end()).getOrElse(reached);
            further = next.isDefined();
        }
        return Distance.of(reached, ack) >= 0;
    }

    private static Segment missing(Connection connection, Control control, int octets) {
        SequenceNumber ack = connection.state() == State.SYN_RECEIVED
                ? connection.snd().nxt()
                : connection.snd().una();
        return new Segment(control, connection.rcv().nxt(), ack, Text.of(0, octets), UNTRACED);
    }

    /** What fits in the advertised window, and a FIN. */
    private long most(Connection connection) {
        return edge.map(right -> Distance.of(right, connection.rcv().nxt()) + 1).getOrElse(WIDE);
    }

    /** Octets, or a FIN, that were sent before this segment. */
    private List<Hypothesis> sentUpTo(Hypothesis before, Connection connection, Observation sent) {
        return sentUpTo(before, connection, sent.seq(), sent.number());
    }

    /**
     * The hypotheses with everything up to a number sent, the last of which may be a FIN's. Nothing
     * that follows contradicts it, unless it shows that less had been sent.
     */
    static List<Hypothesis> sentUpTo(
            Hypothesis before, Connection connection, SequenceNumber number, long packet) {
        long ahead = Distance.of(number, connection.snd().nxt());
        boolean mayHaveSent = ahead > 0
                && ahead < WIDE
                && !connection.finSent()
                && connection.state() != State.TIME_WAIT;
        if (!mayHaveSent) {
            return List.empty();
        }
        Hypothesis lacking = before.lacking(
                new Gap(Gap.Kind.SENT, packet, connection.snd().nxt(), number, true));
        return List.of(
                lacking.being(sending(connection, (int) ahead)),
                lacking.being(closing(connection, (int) ahead - 1)));
    }

    private static Connection sending(Connection connection, int octets) {
        return octets == 0
                ? connection
                : connection.with(connection.snd().queueing(octets).sending(octets));
    }

    private static Connection closing(Connection connection, int octets) {
        State next = connection.state() == State.CLOSE_WAIT ? State.LAST_ACK : State.FIN_WAIT_1;
        Connection sent = sending(connection, octets).in(next);
        return sent.with(sent.snd().finSent());
    }

    /** A window that allows this segment. */
    private List<Hypothesis> widened(Hypothesis before, Connection connection, Observation sent) {
        SendSide snd = connection.snd();
        int needed = (int) Distance.of(sent.segment().end(), snd.una());
        if (snd.window().forAll(window -> window.wnd() >= needed)) {
            return List.empty();
        }
        Segment update = Segment.acknowledging(
                        Control.ACK, connection.rcv().nxt(), snd.una(), UNTRACED)
                .saying(needed);
        SequenceNumber right = snd.una().plus(snd.window().map(w -> w.wnd()).getOrElse(0));
        Gap gap = new Gap(Gap.Kind.WINDOW, sent.number(), right, sent.segment().end(), false);
        return List.of(before.lacking(gap).being(arrive(connection, update).after()));
    }

    /**
     * In TIME-WAIT an acknowledgment answers something, and a probe before SND.NXT is sent once all
     * is acknowledged.
     */
    private List<Hypothesis> caused(Hypothesis before, Connection connection, Observation sent) {
        boolean waits = connection.state() == State.TIME_WAIT;
        boolean done = heard.exists(ack -> Distance.of(ack, connection.snd().nxt()) >= 0);
        boolean answers = (waits || done || !connection.finSent())
                && sent.isEmpty()
                && sent.seq().equals(connection.snd().nxt().plus(waits ? 0 : -1))
                && sent.ack().equals(connection.rcv().nxt());
        return answers
                ? List.of(before.lacking(gap(Gap.Kind.CAUSE, sent, true))
                        .sending(
                                sent,
                                connection,
                                waits ? Manner.ANSWERS : Manner.PROBES,
                                List.empty()))
                : List.empty();
    }

    /** A conversation that is taken up in its middle, at a segment that acknowledges. */
    static List<Hypothesis> middle(Hypothesis before, Observation sent) {
        if (!sent.control().ack() || sent.control().syn() || sent.control().rst()) {
            return List.empty();
        }
        SendSide snd = new SendSide(
                UNTRACED,
                sent.seq().plus(-1),
                sent.seq(),
                sent.seq().plus(sent.octets()),
                0,
                false);
        boolean ended = before.pending()
                .exists(arrival ->
                        arrival.control().fin() && arrival.segment().end().equals(sent.ack()));
        Connection open = new Connection(
                ended ? State.CLOSE_WAIT : State.ESTABLISHED,
                snd,
                new ReceiveSide(sent.ack().plus(-1), sent.ack(), List.empty()),
                Timer.Off.OFF,
                false);
        Connection connection = sent.control().fin() ? closing(open, 0) : open;
        return List.of(before.lacking(gap(Gap.Kind.BEGINNING, sent, true))
                .sending(sent, connection, Manner.FOUND, List.empty()));
    }
}
