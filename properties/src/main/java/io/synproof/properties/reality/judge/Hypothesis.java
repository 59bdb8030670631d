package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.vavr.collection.List;
import io.vavr.collection.Queue;
import io.vavr.control.Option;

/**
 * One endpoint that explains what was seen so far.
 *
 * @param endpoint the endpoint, after what it has processed
 * @param pending what has been seen to arrive and need not have been processed yet, oldest first
 * @param answers what the processed segments let it send, and it has not sent yet
 * @param gaps what must be missing from the capture, in order
 * @param remarks how each packet came about, the last first
 */
record Hypothesis(
        Endpoint endpoint,
        Queue<Observation> pending,
        List<Segment> answers,
        List<Gap> gaps,
        List<Remark> remarks) {
    private static final int MOST_ANSWERS = 16;
    private static final int FAR_PLACE = 1 << 30;

    /** An endpoint before anything was seen. */
    static Hypothesis of(Endpoint endpoint) {
        return new Hypothesis(endpoint, Queue.empty(), List.empty(), List.empty(), List.empty());
    }

    /** This one with a segment that has arrived. */
    Hypothesis awaiting(Observation arrival) {
        return new Hypothesis(
                endpoint, pending.enqueue(arrival.withoutText()), answers, gaps, remarks);
    }

    /** This one once the oldest pending segment is dealt with in some manner. */
    Hypothesis taking(Endpoint next, Manner manner, List<Clause> clauses, List<Segment> more) {
        Observation arrival = pending.head();
        return new Hypothesis(
                near(next),
                pending.tail(),
                more.isEmpty() ? answers : answers.appendAll(more).takeRight(MOST_ANSWERS),
                gaps,
                remarks.prepend(new Remark(
                        arrival.number(), manner, clauses, endpoint.state(), next.state())));
    }

    /** This one once it has sent a packet. */
    Hypothesis sending(Observation sent, Endpoint next, Manner manner, List<Clause> clauses) {
        return new Hypothesis(
                near(next),
                pending,
                answers,
                gaps,
                remarks.prepend(new Remark(
                        sent.number(), manner, clauses, endpoint.state(), next.state())));
    }

    /** This one with more that it may send. */
    Hypothesis owing(List<Segment> more) {
        return new Hypothesis(
                endpoint, pending, answers.appendAll(more).takeRight(MOST_ANSWERS), gaps, remarks);
    }

    /** This one without an answer that it has sent. */
    Hypothesis answered(Segment answer) {
        return new Hypothesis(endpoint, pending, answers.remove(answer), gaps, remarks);
    }

    /** This one with another endpoint, for a reason that no packet shows. */
    Hypothesis being(Endpoint next) {
        return new Hypothesis(next, pending, answers, gaps, remarks);
    }

    /** This one with something missing from the capture; of many gaps an early one is forgotten. */
    Hypothesis lacking(Gap gap) {
        List<Gap> latest = gaps.size() < Gap.MOST ? gaps : gaps.removeAt(forgettable());
        return new Hypothesis(endpoint, pending, answers, latest.append(gap), remarks);
    }

    /** The place of the first gap but one that the capture shows. */
    private int forgettable() {
        return Math.max(1, gaps.indexWhere(Gap::shown, 1));
    }

    /** This one with another TS.Recent, where there is a connection. */
    Hypothesis remembering(Option<Timestamp> recent) {
        return endpoint instanceof Connection connection
                ? being(connection.with(connection.rcv().with(recent)))
                : this;
    }

    /** This one with other segments pending. */
    Hypothesis with(Queue<Observation> next) {
        return new Hypothesis(endpoint, next, answers, gaps, remarks);
    }

    /** This one with other gaps. */
    Hypothesis with(List<Gap> next) {
        return new Hypothesis(endpoint, pending, answers, next, remarks);
    }

    /** This one with its remarks handed over. */
    Hypothesis withoutRemarks() {
        return new Hypothesis(endpoint, pending, answers, gaps, List.empty());
    }

    /** Whether the capture lacks nothing. */
    boolean isWhole() {
        return gaps.isEmpty();
    }

    /** Whether the capture itself shows all that it lacks. */
    boolean isShown() {
        return gaps.forAll(Gap::shown);
    }

    /** All that decides how it goes on, of hypotheses on the same packets. */
    Essence essence() {
        return new Essence(endpoint, pending.size(), answers, gaps);
    }

    /**
     * All that decides how a hypothesis goes on.
     *
     * @param endpoint its endpoint
     * @param pending how many segments are pending
     * @param answers what it may send
     * @param gaps what must be missing
     */
    record Essence(Endpoint endpoint, int pending, List<Segment> answers, List<Gap> gaps) {}

    /**
     * The places of octets in a stream are evidence for checks that nothing asks here; they begin
     * again before they become too large for their type.
     */
    private static Endpoint near(Endpoint endpoint) {
        return endpoint instanceof Connection connection && connection.snd().place() > FAR_PLACE
                ? connection.with(rebased(connection.snd()))
                : endpoint;
    }

    private static SendSide rebased(SendSide snd) {
        return new SendSide(
                snd.incarnation(),
                snd.iss(),
                snd.una(),
                snd.nxt(),
                1,
                snd.unsent(),
                snd.finPending(),
                snd.heard(),
                snd.deadline(),
                snd.congestion());
    }
}
