package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.reality.judge.VerdictReport.Possible;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The writer of reports on connections that have been judged. */
final class ReportWriter {
    private static final double NANOS = 1e9;

    private final JudgedConnection connection;
    private final Incarnation course;
    private final RelativeNotation near;

    private ReportWriter(JudgedConnection connection) {
        this.connection = connection;
        this.course = connection.course();
        this.near = new RelativeNotation(base(course.near(), true), base(course.far(), false));
    }

    /** The report on a connection. */
    static ConnectionReport report(JudgedConnection connection) {
        return new ReportWriter(connection).report();
    }

    private ConnectionReport report() {
        List<PacketReport> rows = rows();
        return new ConnectionReport(
                connection.number(),
                connection.a(),
                connection.b(),
                connection.vantage(),
                connection.profile().name(),
                course.commentary().packets(),
                rows.last().seconds(),
                verdict(),
                Ending.of(course, isNearA()).words(),
                oddities(),
                rows,
                course.commentary().omitted(),
                course.commentary().first().size());
    }

    /** Numbers count from the SYN, or from the first packet where that was not seen. */
    private Option<SequenceNumber> base(Side side, boolean isNear) {
        return side.view()
                .isn()
                .orElse(() -> Option.ofOptional(course.commentary()
                                .rows()
                                .toJavaStream()
                                .filter(row -> row.fromNear() == isNear)
                                .findFirst())
                        .map(row -> SegmentReading.number(row.packet().seq())));
    }

    private boolean isNearA() {
        return connection.vantage() != Vantage.B;
    }

    private List<PacketReport> rows() {
        long begun = course.commentary().first().head().packet().nanos();
        return course.commentary()
                .rows()
                .scanLeft(
                        new PacketReport(0, 0, true, "", "", "", "", "", List.empty()),
                        (before, row) -> row(before, row, begun))
                .tail();
    }

    private PacketReport row(PacketReport before, Row row, long begun) {
        Option<Remark> fromNear = course.commentary().near().on(row.packet().number());
        Option<Remark> fromFar = course.commentary().far().on(row.packet().number());
        String nearState = fromNear.map(remark -> remark.after().toString())
                .getOrElse(isNearA() ? before.a() : before.b());
        String farState = connection.vantage() == Vantage.BOTH
                ? fromFar.map(remark -> remark.after().toString()).getOrElse(before.b())
                : row.far().toString();
        Option<Remark> known =
                connection.vantage() == Vantage.BOTH && !row.fromNear() ? fromFar : fromNear;
        Option<Remark> sender = known.filter(_ -> row.packet().number() < rejectedAt());
        return new PacketReport(
                row.packet().number(),
                (row.packet().nanos() - begun) / NANOS,
                row.fromNear() == isNearA(),
                segment(row),
                isNearA() ? nearState : farState,
                isNearA() ? farState : nearState,
                sender.map(ReportWriter::section).getOrElse(""),
                sender.map(ReportWriter::words).getOrElse(""),
                row.marks());
    }

    /** What is rejected, and all after it, has no explanation. */
    private long rejectedAt() {
        return connection.verdict() instanceof Verdict.Rejected(long packet, var _)
                ? packet
                : Long.MAX_VALUE;
    }

    private String segment(Row row) {
        RelativeNotation notation = row.fromNear() ? near : near.turned();
        return SegmentReading.segment(row.packet(), row.window())
                .map(segment -> notation.segment(segment))
                .getOrElse(() -> "<CTL=" + Integer.toHexString(row.packet().flags()) + ">");
    }

    private static String section(Remark remark) {
        return remark.manner().section().isEmpty() || !remark.clauses().isEmpty()
                ? remark.clauses()
                        .headOption()
                        .map(Clause::section)
                        .getOrElse(remark.manner().section())
                : remark.manner().section();
    }

    private static String words(Remark remark) {
        String clauses = remark.clauses().map(Clause::meaning).mkString("; ");
        return clauses.isEmpty() ? remark.manner().words() : clauses;
    }

    private List<String> oddities() {
        return course.commentary()
                .marks()
                .toList()
                .sortBy(entry -> entry._1)
                .map(entry -> entry._2 + " " + entry._1.several());
    }

    private VerdictReport verdict() {
        return switch (connection.verdict()) {
            case Verdict.Accepted _ ->
                new VerdictReport(Kind.ACCEPTED, Option.none(), "", "", List.empty(), List.empty());
            case Verdict.Incomplete(var gaps) ->
                new VerdictReport(
                        Kind.INCOMPLETE,
                        Option.some(gaps.head().packet()),
                        gaps.head().kind().meaning(),
                        "",
                        List.empty(),
                        gaps.map(this::gap)
                                .appendAll(Option.when(
                                        gaps.size() == Gap.MOST,
                                        "of many gaps the first and the latest are named")));
            case Verdict.Rejected(long packet, Verdict.Offence offence) ->
                new VerdictReport(
                        Kind.REJECTED,
                        Option.some(packet),
                        offence.words(),
                        offence.section(),
                        List.empty(),
                        List.empty());
            case Verdict.Rejected(long packet, Verdict.Unexplained unexplained) ->
                unexplained(packet, unexplained);
        };
    }

    /** What a host has just been seen to receive is processed, to say what it knew at the most. */
    private VerdictReport unexplained(long packet, Verdict.Unexplained unexplained) {
        List<Hypothesis> informed =
                unexplained.possible().map(hypothesis -> informed(hypothesis, unexplained.sent()));
        Objection objection = Objection.of(informed.head(), unexplained.sent());
        return new VerdictReport(
                Kind.REJECTED,
                Option.some(packet),
                objection.words(),
                objection.section(),
                informed.map(possible -> possible(possible, unexplained.sent())).distinct(),
                List.empty());
    }

    private Hypothesis informed(Hypothesis hypothesis, Observation sent) {
        Arrivals arrivals =
                new Arrivals(new JudgedStack(connection.profile(), true), Option.none());
        Hypothesis informed = hypothesis;
        while (!informed.pending().isEmpty()) {
            informed = arrivals.take(informed, sent).head();
        }
        return informed;
    }

    private String gap(Gap gap) {
        return "packet " + gap.packet() + ": " + gap.kind().meaning();
    }

    private Possible possible(Hypothesis hypothesis, Observation refused) {
        boolean fromNear = refused.packet().source().equals(nearSocket());
        RelativeNotation notation = fromNear ? near : near.turned();
        return NearestSegment.of(new JudgedStack(connection.profile(), true), hypothesis, refused)
                .map(nearest -> new Possible(
                        state(hypothesis.endpoint(), notation),
                        notation.segment(nearest.segment()),
                        section(nearest.remark()) + " " + words(nearest.remark())))
                .getOrElse(() -> new Possible(state(hypothesis.endpoint(), notation), "", ""));
    }

    private Socket nearSocket() {
        return isNearA() ? connection.a() : connection.b();
    }

    private static String state(Endpoint endpoint, RelativeNotation notation) {
        return endpoint instanceof Connection connection
                ? connection.state()
                        + ", SND.UNA " + notation.seq(connection.snd().una())
                        + ", SND.NXT " + notation.seq(connection.snd().nxt())
                        + connection
                                .snd()
                                .window()
                                .map(window -> ", SND.WND " + window.wnd())
                                .getOrElse("")
                        + ", RCV.NXT " + notation.ack(connection.rcv().nxt())
                : endpoint.state().toString();
    }
}
