package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.io.Serializable;
import java.util.List;

/** A monitor of the close of RFC 9293, figure 12, that also counts its segments. */
final class FourWayClose implements Monitor<Label, FourWayClose.Seen> {
    private static final int WAVES = 6;
    private static final int SEGMENTS = 4;

    /**
     * The progress of the close.
     *
     * @param stage 0 to 6: how many of the six transitions have been seen, in order
     * @param segments segments sent since the close began; 5 stands for more than 4
     */
    record Seen(int stage, int segments) implements Serializable {
        boolean complete() {
            return stage == WAVES && segments == SEGMENTS;
        }

        List<String> counted() {
            return stage == 0 ? List.of() : List.of(segments + " segments since the close");
        }
    }

    @Override
    public Seen initial() {
        return new Seen(0, 0);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.events().foldLeft(memory, FourWayClose::watch);
    }

    private static Seen watch(Seen memory, Event event) {
        int stage = memory.stage < WAVES && isWave(memory.stage, event)
                ? memory.stage + 1
                : memory.stage;
        int segments = stage == 0 ? 0 : memory.segments + event.sent().size();
        return new Seen(stage, Math.min(segments, SEGMENTS + 1));
    }

    private static boolean isWave(int stage, Event event) {
        return switch (stage) {
            case 0 -> enters(event, HostSide.CLIENT, State.ESTABLISHED, State.FIN_WAIT_1);
            case 1 -> enters(event, HostSide.SERVER, State.ESTABLISHED, State.CLOSE_WAIT);
            case 2 -> enters(event, HostSide.CLIENT, State.FIN_WAIT_1, State.FIN_WAIT_2);
            case 3 -> enters(event, HostSide.SERVER, State.CLOSE_WAIT, State.LAST_ACK);
            case 4 -> enters(event, HostSide.CLIENT, State.FIN_WAIT_2, State.TIME_WAIT);
            case 5 -> enters(event, HostSide.SERVER, State.LAST_ACK, State.CLOSED);
            default -> throw new IllegalArgumentException("stage " + stage);
        };
    }

    private static boolean enters(Event event, HostSide side, State before, State after) {
        return event.side() == side
                && event.before().state() == before
                && event.after().state() == after;
    }
}
