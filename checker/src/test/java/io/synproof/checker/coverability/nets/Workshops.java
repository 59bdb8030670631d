package io.synproof.checker.coverability.nets;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.ArrayList;
import java.util.List;

/** Machines with work in progress, and towers of transitions. */
final class Workshops {
    private Workshops() {}

    /**
     * A kanban line of four cells, of which the second and third work side by side: each cell has
     * so many cards, and a part in it holds one.
     *
     * @param cards 1 or more, in each cell
     * @param any whether there may be any number of cards more
     * @param target the tokens asked for
     */
    static Net kanban(int cards, boolean any, String target) {
        List<Rule> rules = new ArrayList<>();
        for (int cell = 1; cell <= 4; cell++) {
            rules.addAll(Rule.all("""
                    work# -> redo#
                    redo# -> work#
                    work# -> done#""".replace("#", String.valueOf(cell))));
        }
        rules.addAll(Rule.all("""
                card1 -> work1
                done1 card2 card3 -> card1 work2 work3
                done2 done3 card4 -> card2 card3 work4
                done4 -> card4"""));
        String all = "card1 card2 card3 card4";
        return Net.of(rules, all.replace("card", cards + "*card"), any ? all : "", target);
    }

    /**
     * A manufacturing system of two machines that all parts share, and two that only some use: any
     * number of parts of two kinds circulate, each on its pallet, and some are joined to pairs.
     *
     * @param machines of the first kind
     * @param asked parts asked for on the machines of the first kind at a time
     */
    static Net flexibleManufacturing(int machines, int asked) {
        List<Rule> rules = Rule.all("""
                pallet1 -> part1
                part1 free1 -> on1
                on1 -> free1 made1
                made1 -> out1
                made1 -> wait1
                pallet2 -> part2
                part2 free2 -> on2
                on2 -> free2 made2
                made2 -> out2
                made2 -> wait2
                wait1 wait2 -> pair
                pair free3 -> on3
                on3 -> free3 made3
                made3 -> pallet1 pallet2
                out1 -> pallet1
                out2 -> pallet2""");
        return Net.of(
                rules,
                machines + "*free1 free2 2*free3",
                "pallet1 pallet2",
                asked + "*on1",
                "2*on2",
                "3*on3");
    }

    /**
     * Any number of workers who rest, prepare, and use one of some tools.
     *
     * @param tools 1 or more
     * @param asked the workers asked for with a tool at a time
     */
    static Net sharedTools(int tools, int asked) {
        List<Rule> rules = Rule.all("""
                rests -> prepares
                prepares tool -> uses
                uses -> rests tool""");
        return Net.of(rules, tools + "*tool", "rests", asked + "*uses");
    }

    /**
     * A producer and a consumer with a buffer between them.
     *
     * @param room how much the buffer holds
     * @param asked how many are asked for in the buffer
     */
    static Net buffer(int room, int asked) {
        List<Rule> rules = Rule.all("""
                produces free -> producer item
                producer -> produces
                consumer item -> consumes free
                consumes -> consumer""");
        return Net.of(rules, "producer consumer " + room + "*free", "", asked + "*item");
    }

    /**
     * A threshold predicate of population protocols: of two agents in level i one goes up, and who
     * is in the last level brings up all others.
     *
     * @param agents how many there are
     * @param threshold the last level: it can be reached by that many agents
     */
    static Net threshold(int agents, int threshold) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 1; i < threshold; i++) {
            rules.add(Rule.of("2*level" + i, "level" + i + " level" + (i + 1)));
            rules.add(Rule.of("level" + i + " level" + threshold, "2*level" + threshold));
        }
        return Net.of(rules, agents + "*level1", "", "level" + threshold);
    }

    /**
     * A tower in which each token becomes two of the next floor.
     *
     * @param floors 1 or more
     * @param asked how many tokens are asked for on the last floor, of 2^floors that can be there
     */
    static Net doubling(int floors, int asked) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < floors; i++) {
            rules.add(Rule.of("floor" + i, "2*floor" + (i + 1)));
        }
        return Net.of(rules, "floor0", "", asked + "*floor" + floors);
    }
}
