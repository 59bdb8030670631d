package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The judge of one host at its own vantage point, where its segments are seen in the order of
 * sending and the others' in the order of arrival. It carries the set of all endpoints that explain
 * what was seen; what was seen is a run of the model as long as the set is not empty.
 *
 * @param stack the implementation
 * @param alive the endpoints that are possible; none once it has been decided
 * @param edge the right edge of the window that the host has advertised, if it is known
 * @param heard the latest number that was seen to be acknowledged here, if there is one
 * @param activity what the host has sent
 * @param narrowed whether endpoints were possible that are no longer followed
 * @param doubts the rejections that stand if what was supposed to be missing is not shown to be
 * @param decided the verdict, if nothing that follows changes it
 */
record EndpointJudge(
        JudgedStack stack,
        List<Hypothesis> alive,
        Option<SequenceNumber> edge,
        Option<SequenceNumber> heard,
        Activity activity,
        boolean narrowed,
        List<Finding.Rejected> doubts,
        Option<Finding> decided) {
    /** More possible endpoints than any conversation was seen to have. */
    private static final int MOST = 32;

    private static final int MOST_PENDING = 1024;
    private static final int MOST_REMARKS = 256;

    /** The most that a host has sent. */
    enum Activity {
        /** Nothing. */
        SILENT,
        /** Resets, which need no connection. */
        RESETS,
        /** What only a host sends that has a connection. */
        CONNECTED;

        private Activity with(Observation sent) {
            return sent.control().rst() && this != CONNECTED ? RESETS : CONNECTED;
        }
    }

    /** A host of which nothing was seen. */
    static EndpointJudge of(JudgedStack stack) {
        return new EndpointJudge(
                stack,
                List.of(Hypothesis.of(Closed.CLOSED)),
                Option.none(),
                Option.none(),
                Activity.SILENT,
                false,
                List.empty(),
                Option.none());
    }

    private EndpointJudge with(List<Hypothesis> next) {
        List<Hypothesis> distinct = next.size() < 2 ? next : next.distinctBy(Hypothesis::essence);
        return new EndpointJudge(
                stack,
                distinct.take(MOST),
                edge,
                heard,
                activity,
                narrowed || distinct.size() > MOST,
                doubts,
                decided);
    }

    private EndpointJudge deciding(Finding finding) {
        return new EndpointJudge(
                stack, alive, edge, heard, activity, narrowed, doubts, Option.some(finding));
    }

    private EndpointJudge narrowing(boolean more) {
        return more && !narrowed
                ? new EndpointJudge(stack, alive, edge, heard, activity, true, doubts, decided)
                : this;
    }

    /** The judge that remembers what is to be rejected if {@code odd} is found not to be odd. */
    private EndpointJudge doubting(Observation odd, List<Hypothesis> next) {
        boolean doubted = !next.isEmpty()
                && next.forAll(hypothesis ->
                        hypothesis.gaps().lastOption().exists(gap -> gap.packet() == odd.number()));
        return doubted
                ? new EndpointJudge(
                        stack,
                        alive,
                        edge,
                        heard,
                        activity,
                        narrowed,
                        doubts.filter(doubt -> isOpen(doubt, next)).append(rejection(odd)),
                        decided)
                : this;
    }

    /** The judge after a segment of another incarnation has arrived, whose numbers say nothing. */
    EndpointJudge receivedForeign(Observation arrival) {
        return decided.isDefined()
                ? this
                : with(alive.map(hypothesis -> relieved(hypothesis.awaiting(arrival))));
    }

    /** The judge after a segment has arrived, which may show that something is missing. */
    EndpointJudge received(Observation arrival) {
        if (decided.isDefined()) {
            return this;
        }
        List<Hypothesis> next = alive.map(hypothesis -> confirmed(hypothesis, arrival))
                .flatMap(hypothesis -> acknowledging(hypothesis, arrival));
        return doubting(arrival, next)
                .narrowing(next.exists(hypothesis -> hypothesis.pending().size() >= MOST_PENDING))
                .hearing(arrival)
                .with(next.map(hypothesis -> relieved(hypothesis.awaiting(arrival))));
    }

    private EndpointJudge hearing(Observation arrival) {
        Option<SequenceNumber> acknowledged =
                Option.when(arrival.control().ack() && !arrival.control().rst(), arrival::ack);
        return new EndpointJudge(
                stack,
                alive,
                edge,
                RemoteView.later(heard, acknowledged),
                activity,
                narrowed,
                doubts,
                decided);
    }

    private static boolean isOpen(Finding.Rejected doubt, List<Hypothesis> next) {
        return next.exists(
                hypothesis -> hypothesis.gaps().exists(gap -> gap.packet() == doubt.packet()));
    }

    private Finding.Rejected rejection(Observation odd) {
        return new Finding.Rejected(
                odd.number(), alive.map(Hypothesis::withoutRemarks), odd.withoutText());
    }

    private Hypothesis relieved(Hypothesis hypothesis) {
        return hypothesis.pending().size() > MOST_PENDING
                ? new Arrivals(stack, edge).take(hypothesis)
                : hypothesis;
    }

    /** An acknowledgment confirms what was supposed to be sent, and a window that was used. */
    private static Hypothesis confirmed(Hypothesis hypothesis, Observation arrival) {
        return hypothesis.isShown()
                        || !arrival.control().ack()
                        || arrival.control().rst()
                ? hypothesis
                : hypothesis.with(hypothesis
                        .gaps()
                        .map(gap -> gap.isTouchedBy(arrival.ack()) ? gap.confirmed() : gap));
    }

    /** What is acknowledged here was sent here, in the capture or not. */
    private static List<Hypothesis> acknowledging(Hypothesis hypothesis, Observation arrival) {
        boolean ahead = arrival.control().ack()
                && !arrival.control().rst()
                && hypothesis.endpoint() instanceof Connection connection
                && Distance.of(arrival.ack(), connection.snd().nxt()) > 0;
        if (!ahead || !(hypothesis.endpoint() instanceof Connection connection)) {
            return List.of(hypothesis);
        }
        List<Hypothesis> supposed =
                MissingPackets.sentUpTo(hypothesis, connection, arrival.ack(), arrival.number());
        return supposed.isEmpty() ? List.of(hypothesis) : supposed;
    }

    /** The judge after the host has sent a segment. */
    EndpointJudge sent(Observation sent) {
        if (decided.isDefined()) {
            return this;
        }
        return sent.control().syn() ? stamping(sent).judging(sent) : judging(sent);
    }

    /** Timestamps are agreed on with the SYNs of both sides. */
    private EndpointJudge stamping(Observation sent) {
        boolean stamped = sent.packet().options().timestamps().isDefined();
        return new EndpointJudge(
                stack.stamping(stamped), alive, edge, heard, activity, narrowed, doubts, decided);
    }

    private EndpointJudge judging(Observation sent) {
        List<Stages.Possible> found = alive.map(hypothesis -> explained(hypothesis, sent));
        List<Hypothesis> explained = found.flatMap(Stages.Possible::all);
        return narrowing(found.exists(Stages.Possible::narrowed))
                .having(sent, explained.isEmpty() ? supposed(sent) : explained);
    }

    private EndpointJudge having(Observation sent, List<Hypothesis> next) {
        return next.isEmpty()
                ? deciding(refusal(sent))
                : doubting(sent, next).with(next).advertising(sent);
    }

    private Stages.Possible explained(Hypothesis hypothesis, Observation sent) {
        return new Stages(stack, edge)
                .first(hypothesis, sent, stage -> new Sendings(stack).explain(stage, sent));
    }

    /** A SYN that has arrived is answered before one that was not seen. */
    private boolean answersAnother(Observation sent) {
        return sent.control() == Control.SYN_ACK
                && alive.exists(hypothesis ->
                        hypothesis.pending().exists(arrival -> arrival.control() == Control.SYN));
    }

    private List<Hypothesis> supposed(Observation sent) {
        if (answersAnother(sent)) {
            return List.empty();
        }
        MissingPackets missing = new MissingPackets(stack, edge, heard);
        List<Hypothesis> supposed = alive.flatMap(hypothesis -> missing.suppose(hypothesis, sent)
                .orElse(() -> new Stages(stack, edge)
                        .first(hypothesis, sent, stage -> missing.suppose(stage, sent))
                        .all()));
        return supposed.isEmpty() && activity != Activity.CONNECTED
                ? alive.flatMap(hypothesis -> MissingPackets.middle(hypothesis, sent))
                : supposed;
    }

    private EndpointJudge advertising(Observation sent) {
        Option<SequenceNumber> right = Option.when(
                sent.control().ack()
                        && !sent.control().rst()
                        && sent.segment().window() != Segment.UNSAID,
                () -> sent.ack().plus(sent.segment().window()));
        return new EndpointJudge(
                stack,
                alive,
                right.map(next -> edge.filter(next::isBefore).getOrElse(next)),
                heard,
                activity.with(sent),
                narrowed,
                doubts,
                decided);
    }

    /**
     * A rejection after a gap is none, unless this segment shows that there was no gap; and none if
     * an endpoint may explain the segment that is no longer followed.
     */
    private Finding refusal(Observation sent) {
        Option<Hypothesis> standing = alive.find(hypothesis -> !hypothesis.isWhole()
                && hypothesis.isShown()
                && hypothesis.gaps().forAll(gap -> !contradicts(sent, gap)));
        boolean whole = alive.exists(Hypothesis::isWhole);
        if (standing.isDefined() && !whole) {
            return new Finding.Incomplete(standing.get().gaps());
        }
        return narrowed
                ? new Finding.Incomplete(List.of(new Gap(
                        Gap.Kind.NARROWED,
                        sent.number(),
                        sent.seq(),
                        sent.segment().end(),
                        true)))
                : whole ? rejecting(sent) : doubting(sent);
    }

    private Finding rejecting(Observation sent) {
        return new Finding.Rejected(
                sent.number(), alive.filter(Hypothesis::isWhole), sent.withoutText());
    }

    /** The supposition was wrong, so its packet is the one that nothing explains. */
    private Finding doubting(Observation sent) {
        return doubted(alive.flatMap(Hypothesis::gaps)
                        .filter(gap -> !gap.shown() || contradicts(sent, gap)))
                .getOrElse(() -> rejection(sent));
    }

    private Option<Finding> doubted(List<Gap> gaps) {
        return gaps.map(Gap::packet)
                .max()
                .flatMap(packet -> doubts.find(doubt -> doubt.packet() == packet));
    }

    /** RCV.NXT and SND.NXT never go back. */
    private static boolean contradicts(Observation sent, Gap gap) {
        return switch (gap.kind()) {
            case ARRIVED ->
                sent.control().ack()
                        && !sent.control().rst()
                        && Distance.of(sent.ack(), gap.to()) < 0;
            case SENT ->
                !sent.control().rst()
                        && sent.control() != Control.SYN
                        && Distance.of(sent.seq(), gap.to()) < 0
                        && Distance.of(sent.seq(), gap.from()) >= 0;
            case BEGINNING,
                    HANDSHAKE,
                    WINDOW,
                    WINDOW_SENT,
                    CAUSE,
                    ECHOED,
                    FOREIGN,
                    UNHEARD,
                    NARROWED -> false;
        };
    }

    /** Whether the host has sent anything. */
    boolean hasSent() {
        return activity != Activity.SILENT;
    }

    /** Whether there are many remarks, and they no longer depend on what follows. */
    boolean isSettled() {
        return alive.size() == 1
                && (activity == Activity.SILENT || alive.head().remarks().size() > MOST_REMARKS);
    }

    /** The remarks on the packets since the last were handed over, in order. */
    List<Remark> remarks() {
        return alive.headOption()
                .map(Hypothesis::remarks)
                .getOrElse(List.empty())
                .reverse();
    }

    /** The judge with its remarks handed over. */
    EndpointJudge relieved() {
        return with(alive.map(Hypothesis::withoutRemarks));
    }

    /** The judge after everything that has arrived was processed. */
    EndpointJudge finished() {
        return decided.isDefined() ? this : with(alive.map(this::finished));
    }

    private Hypothesis finished(Hypothesis hypothesis) {
        Hypothesis last = hypothesis;
        while (!last.pending().isEmpty()) {
            last = new Arrivals(stack, edge).take(last);
        }
        return last;
    }

    /** The verdict, if nothing more follows. */
    Finding finding() {
        return decided.getOrElse(() -> alive.exists(Hypothesis::isWhole)
                ? new Finding.Accepted()
                : alive.find(Hypothesis::isShown)
                        .<Finding>map(shown -> new Finding.Incomplete(shown.gaps()))
                        .getOrElse(this::unshown));
    }

    /** Nothing shows that the packets are missing that would explain what was sent. */
    private Finding unshown() {
        return doubted(alive.map(hypothesis ->
                        hypothesis.gaps().filter(gap -> !gap.shown()).head()))
                .get();
    }
}
