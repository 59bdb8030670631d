package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.Peterson.State;
import io.synproof.gallery.Peterson.Step;
import java.util.List;
import java.util.Optional;

/**
 * Peterson's algorithm: two processes share a resource by reads and writes of memory alone, each of
 * them a step of its own.
 *
 * @param variant the algorithm, or it with a mistake
 */
public record Peterson(Variant variant) implements Model<State, Step> {

    /** The algorithm, and what it may lack. */
    public enum Variant {
        /** As it was published. */
        RIGHT,
        /** The turn is given away before the flag is raised. */
        TURN_FIRST,
        /** There is no turn. */
        NO_TURN
    }

    /** The place in its program that a process has come to. */
    public enum Place {
        /** It does not want the resource. */
        OUTSIDE("makes the first of two writes"),
        /** It has done the first of two writes. */
        ENTERING("makes the second write"),
        /** It has done both. */
        WAITING("reads the other's flag"),
        /** The other's flag was up. */
        LOOKING("reads the turn"),
        /** It has the resource. */
        INSIDE("lowers its flag");

        private final String next;

        Place(String next) {
            this.next = next;
        }
    }

    /** The next step of a process, from a place of its program. */
    public record Step(int process, Place from) {
        @Override
        public String toString() {
            return "process " + process + " " + from.next;
        }
    }

    /** A process, and the flag that it writes. */
    public record Contender(Place place, boolean flag) {
        @Override
        public String toString() {
            return place + (flag ? " with its flag up" : "");
        }
    }

    /** The two processes, and whose turn it is. */
    public record State(List<Contender> processes, int turn) {
        State with(int process, Place place, boolean flag, int newTurn) {
            return new State(Lists.with(processes, process, new Contender(place, flag)), newTurn);
        }
    }

    @Override
    public List<State> initialStates() {
        List<Contender> both = Lists.of(2, _ -> new Contender(Place.OUTSIDE, false));
        return List.of(new State(both, 0), new State(both, 1));
    }

    @Override
    public List<Step> actions(State state) {
        return Lists.of(2, i -> new Step(i, state.processes().get(i).place()));
    }

    @Override
    public State next(State state, Step step) {
        int me = step.process();
        int other = 1 - me;
        return switch (step.from()) {
            case OUTSIDE ->
                variant == Variant.TURN_FIRST
                        ? state.with(me, Place.ENTERING, false, other)
                        : state.with(me, Place.ENTERING, true, state.turn());
            case ENTERING ->
                state.with(
                        me, Place.WAITING, true, variant == Variant.RIGHT ? other : state.turn());
            case WAITING ->
                state.with(
                        me,
                        state.processes().get(other).flag() ? Place.LOOKING : Place.INSIDE,
                        true,
                        state.turn());
            case LOOKING ->
                state.with(
                        me,
                        variant != Variant.NO_TURN && state.turn() == me
                                ? Place.INSIDE
                                : Place.WAITING,
                        true,
                        state.turn());
            case INSIDE -> state.with(me, Place.OUTSIDE, false, state.turn());
        };
    }

    @Override
    public String describe(State state) {
        return state.processes() + ", turn " + state.turn();
    }

    private static boolean isInside(State state, int process) {
        return state.processes().get(process).place() == Place.INSIDE;
    }

    static final GalleryEntry<State, Step> ENTRY = new GalleryEntry<>(
            "peterson",
            "Peterson's algorithm",
            "Two processes share a resource with two flags and a turn, by reads and writes alone.",
            "G. L. Peterson, Myths about the mutual exclusion problem, 1981",
            Sizes.only(2, "processes"),
            _ -> new Peterson(Variant.RIGHT),
            List.of(
                    GalleryQuestion.never(
                            "exclusion",
                            "the processes are never both inside",
                            state -> isInside(state, 0) && isInside(state, 1)),
                    GalleryQuestion.runs(
                            "process 0 gets inside whenever it has raised its flag",
                            Temporal.leadsTo(
                                    "entry",
                                    state -> state.processes().getFirst().flag(),
                                    state -> isInside(state, 0)),
                            List.of(Fairness.weakForEach(
                                    "no process stops, but outside",
                                    step -> Optional.of(step.process())
                                            .filter(_ -> step.from() != Place.OUTSIDE))))),
            List.of(
                    new Mistake<>(
                            "turn-first",
                            "Each process gives the turn away before it raises its flag.",
                            List.of("exclusion"),
                            _ -> new Peterson(Variant.TURN_FIRST)),
                    new Mistake<>(
                            "no-turn",
                            "Each process waits as long as the other's flag is up.",
                            List.of("entry"),
                            _ -> new Peterson(Variant.NO_TURN))));
}
