package io.synproof.properties.report.json;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.segment.Segment;
import io.synproof.properties.transitions.Arrival;
import io.synproof.properties.transitions.Cell;
import io.synproof.properties.transitions.Numbers;
import io.synproof.properties.transitions.Start;
import io.synproof.properties.transitions.TransitionTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of transitions, in the fields of the JSON output.
 *
 * @param profile the profile
 * @param window RCV.WND, and what is assumed of the remote's, in octets
 * @param far how far {@code outside} lies from RCV.NXT, and {@code farOld} before ISS, in numbers
 * @param nextIss ISS of the connection that a SYN opens in place of one in TIME-WAIT
 * @param states how the endpoint begins in each state
 * @param cells what each segment does in each state
 */
public record TransitionJson(
        String profile,
        int window,
        int far,
        long nextIss,
        List<StateJson> states,
        List<CellJson> cells) {

    /**
     * An endpoint in a state. Of CLOSED and LISTEN, and of what SYN-SENT receives, the numbers are
     * those that would follow: the segments are built with them.
     *
     * @param state the state, as RFC 9293 writes it
     * @param past how it came here, and what is outstanding
     * @param iss ISS
     * @param irs IRS
     * @param sndUna SND.UNA
     * @param sndNxt SND.NXT
     * @param rcvNxt RCV.NXT
     */
    public record StateJson(
            String state, String past, long iss, long irs, long sndUna, long sndNxt, long rcvNxt) {

        static StateJson of(Start start) {
            Numbers numbers = start.numbers();
            return new StateJson(
                    start.state().toString(),
                    start.past(),
                    Numbers.ISS.value(),
                    Numbers.IRS.value(),
                    numbers.una().value(),
                    numbers.nxt().value(),
                    numbers.rcvNxt().value());
        }
    }

    /**
     * The effect of a segment in a state.
     *
     * @param state the state, as RFC 9293 writes it
     * @param segment its kind: an ACK, three octets (with ACK), a FIN (with ACK), RST, RST,ACK, SYN
     *     or SYN,ACK
     * @param seq SEG.SEQ: {@code RCV.NXT-1}, {@code RCV.NXT}, {@code RCV.NXT+1} or {@code outside}
     * @param ack SEG.ACK: {@code farOld}, {@code ISS}, {@code SND.UNA} (where it is neither ISS nor
     *     SND.NXT), {@code SND.NXT} or {@code beyond} (SND.NXT+1); null without the ACK bit
     * @param arrives the segment in numbers
     * @param answer the segments sent: SND.UNA and SND.NXT as before, RCV.NXT and ISS as afterwards
     * @param sent the same in numbers
     * @param next the state afterwards
     * @param after the numbers of the endpoint afterwards; null in CLOSED and LISTEN
     * @param waitsAnew whether the wait of TIME-WAIT begins anew
     * @param signals what the user is told, in order
     * @param clauses the sentences that decided, in order
     */
    public record CellJson(
            String state,
            String segment,
            String seq,
            @Nullable String ack,
            String arrives,
            List<String> answer,
            List<String> sent,
            String next,
            @Nullable AfterJson after,
            boolean waitsAnew,
            List<String> signals,
            List<String> clauses) {

        static CellJson of(Cell cell) {
            Arrival arrival = cell.arrival();
            return new CellJson(
                    cell.start().state().toString(),
                    arrival.kind().toString(),
                    arrival.seq().toString(),
                    arrival.ack().map(Arrival.Ack::toString).getOrNull(),
                    arrival.segment().toString(),
                    cell.answer().asJava(),
                    cell.effect().sent().map(Segment::toString).asJava(),
                    cell.next().toString(),
                    AfterJson.of(cell.effect().after()),
                    cell.waitsAnew(),
                    cell.signals().asJava(),
                    cell.effect().clauses().map(Clause::name).asJava());
        }
    }

    /**
     * The numbers of an endpoint.
     *
     * @param sndUna SND.UNA
     * @param sndNxt SND.NXT
     * @param rcvNxt RCV.NXT; null in SYN-SENT
     */
    public record AfterJson(
            long sndUna, long sndNxt, @Nullable Long rcvNxt) {

        static @Nullable AfterJson of(Endpoint endpoint) {
            return switch (endpoint) {
                case Endpoint.Closed _ -> null;
                case Endpoint.Listen _ -> null;
                case Endpoint.SynSent(var snd, var _) ->
                    new AfterJson(snd.una().value(), snd.nxt().value(), null);
                case Endpoint.Connection one ->
                    new AfterJson(
                            one.snd().una().value(),
                            one.snd().nxt().value(),
                            one.rcv().nxt().value());
            };
        }
    }

    /** The table. */
    public static TransitionJson of(TransitionTable table) {
        return new TransitionJson(
                table.profile().name(),
                Numbers.WINDOW,
                Numbers.FAR,
                Numbers.NEXT_ISS.value(),
                Start.ALL.map(StateJson::of).asJava(),
                table.cells().map(CellJson::of).asJava());
    }
}
