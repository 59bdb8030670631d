package io.synproof.properties.transitions;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;

/**
 * The effect of each segment in each state under a profile.
 *
 * <p>Text that begins beyond a gap is held back (SHLD-31), the user takes octets as they arrive,
 * acknowledgments are not delayed, challenges are not limited, and no timestamps are agreed.
 *
 * @param profile the profile
 * @param cells state by state, the segments in the same order in each
 */
public record TransitionTable(RuleProfile profile, List<Cell> cells) {
    private static final int WAIT = Start.WAITING + 5;
    private static final ConnectionSeed FIRST = new ConnectionSeed(Numbers.ISS, 0);
    private static final ConnectionSeed NEXT = new ConnectionSeed(Numbers.NEXT_ISS, 0);

    /** The table of a profile. */
    public static TransitionTable of(RuleProfile profile) {
        TcpParameters stack = stack(profile);
        return new TransitionTable(
                profile,
                Start.ALL.flatMap(start -> Arrival.at(start.numbers())
                        .map(arrival -> new Cell(
                                start,
                                arrival,
                                effect(stack, start.endpoint(), arrival.segment())))));
    }

    private static TcpParameters stack(RuleProfile profile) {
        return new TcpParameters(
                        profile.rules(),
                        Numbers.WINDOW,
                        Numbers.WINDOW,
                        RetransmissionPolicy.evenly(new Deadline.In(3), 2, true),
                        new Deadline.In(WAIT),
                        TcpParameters.Receiving.STANDING)
                .with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD);
    }

    /**
     * The effect with a listener present, so that a SYN may reopen a connection in TIME-WAIT
     * (MAY-2).
     */
    private static Effect effect(TcpParameters stack, Endpoint endpoint, Segment segment) {
        return SegmentArrives.reopens(stack, endpoint, segment)
                ? SegmentArrives.arrive(stack, Endpoint.Listen.LISTEN, segment, NEXT)
                        .citing(Clause.TIME_WAIT_REOPENED)
                : SegmentArrives.arrive(stack, endpoint, segment, FIRST);
    }

    /** The cells of a state. */
    public List<Cell> of(Start start) {
        return cells.filter(cell -> cell.start().equals(start));
    }
}
