package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.function.Predicate;

/**
 * Follows a course of events to its end: what rules decide, in order, whatever comes between.
 *
 * @param stages what is to happen, one after the other
 */
record Course(List<Stage> stages) implements Monitor<Label, Integer> {

    /**
     * What a rule decides at a side.
     *
     * @param side whose
     * @param clauses the rule, in each of its readings
     */
    record Stage(Side side, Set<Clause> clauses) {
        private boolean isSeen(Event event) {
            return event.side() == side && event.clauses().exists(clauses::contains);
        }
    }

    static final Question<Integer> OLD_SYN = figure(
            8,
            "an old SYN opens the server halfway, its answer is reset, and both sides become"
                    + " ESTABLISHED after all",
            Course::bothEstablished,
            at(Side.SERVER, Clause.LISTEN_SYN),
            at(Side.CLIENT, Clause.SYN_SENT_BAD_ACK),
            at(Side.SERVER, Clause.RST_TO_LISTEN));

    /** What the text says below figure 8. */
    static final Question<Integer> RESETS_CROSS = course(
            "resetsCross",
            "an old SYN opens the server halfway, the client's SYN arrives before its reset, and"
                    + " resets are sent in both directions",
            _ -> true,
            "Both have sent a reset, as the text below figure 8 of RFC 9293 expects it.",
            at(Side.SERVER, Clause.LISTEN_SYN),
            at(Side.CLIENT, Clause.SYN_SENT_BAD_ACK),
            at(Side.SERVER, Clause.SYN_RESETS, Clause.SYN_RESETS_REMOTE));

    static final Question<Integer> HALF_OPEN = figure(
            9,
            "a side that has forgotten the connection opens again: its SYN is challenged, and its"
                    + " reset ends the connection of the other side",
            _ -> true,
            at(Side.SERVER, Clause.NOT_IN_WINDOW),
            at(Side.CLIENT, Clause.SYN_SENT_BAD_ACK),
            at(Side.SERVER, Clause.RST));

    static final Question<Integer> HALF_OPEN_TEXT = figure(
            10,
            "octets arrive at a side that has forgotten the connection, and its reset ends that of"
                    + " the other side",
            world -> Sight.count(world.server(), State.ESTABLISHED) == 0,
            at(Side.CLIENT, Clause.CLOSED_OTHER),
            at(Side.SERVER, Clause.RST));

    static final Question<Integer> TWO_LISTENERS = figure(
            11,
            "an old SYN opens one of two sides that both listen, and the other resets its answer",
            world -> world.client().slots().isEmpty() && world.server().slots().isEmpty(),
            at(Side.SERVER, Clause.LISTEN_SYN),
            at(Side.CLIENT, Clause.LISTEN_ACK),
            at(Side.SERVER, Clause.RST_TO_LISTEN));

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL =
            java.util.List.of(OLD_SYN, RESETS_CROSS, HALF_OPEN, HALF_OPEN_TEXT, TWO_LISTENERS);

    private static Stage at(Side side, Clause... clauses) {
        return new Stage(side, HashSet.of(clauses));
    }

    private static boolean bothEstablished(World world) {
        return Sight.has(world.client(), State.ESTABLISHED)
                && Sight.has(world.server(), State.ESTABLISHED);
    }

    private static Question<Integer> figure(
            int number, String summary, Predicate<World> end, Stage... stages) {
        return course(
                "asInFigure" + number,
                "as in figure " + number + " of RFC 9293: " + summary,
                end,
                "It has gone as in figure " + number + ".",
                stages);
    }

    private static Question<Integer> course(
            String name, String summary, Predicate<World> end, String moral, Stage... stages) {
        Course course = new Course(List.of(stages));
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                course,
                _ -> Property.reachable(
                        name,
                        state -> state.memory() == course.stages().size()
                                && end.test(state.state())),
                _ -> java.util.List.of(),
                (_, _) -> moral);
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Integer next(Integer memory, Label label) {
        return label.events().foldLeft(memory, this::after);
    }

    private int after(int passed, Event event) {
        return passed < stages.size() && stages.get(passed).isSeen(event) ? passed + 1 : passed;
    }
}
