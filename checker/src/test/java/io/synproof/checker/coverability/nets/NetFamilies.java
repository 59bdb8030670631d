package io.synproof.checker.coverability.nets;

import static io.synproof.checker.coverability.nets.CacheProtocols.FAULTLESS;

import java.util.List;

/** Nets of families that others ask about, small and large, and for each family one that flips. */
final class NetFamilies {
    /** The whole line of kanban cells full at once. */
    private static final String FULL_LINE = "2*work2 4*card2 4*card3 6*redo4 4*card4";

    private NetFamilies() {}

    /**
     * A question with the answer that is known.
     *
     * @param isCovered the answer of those who published the family, or of arithmetic
     */
    record Question(String name, Net net, boolean isCovered) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Question safe(String name, Net net) {
        return new Question(name, net, false);
    }

    private static Question unsafe(String name, Net net) {
        return new Question(name, net, true);
    }

    /** Questions that a backward search without any cleverness answers too. */
    static List<Question> small() {
        return List.of(
                safe("two sections", Locks.twoSections()),
                safe("ME-5", Locks.tokenOnItsWay(5)),
                safe("2 nested locks in order", Locks.nested(2, true)),
                unsafe("2 nested locks in a circle", Locks.nested(2, false)),
                safe("3 nested locks in order", Locks.nested(3, true)),
                unsafe("3 nested locks in a circle", Locks.nested(3, false)),
                safe("Dekker", Locks.dekker()),
                safe("Peterson", Locks.peterson(true)),
                unsafe("Peterson, impolite", Locks.peterson(false)),
                safe("readers and writers, 3 permits", Locks.readersAndWriters(3, 3)),
                unsafe("readers and writers, 1 of 2 permits", Locks.readersAndWriters(2, 1)),
                safe("manufacturing, 1 machine", Workshops.flexibleManufacturing(1, 2)),
                unsafe("manufacturing, 2 machines", Workshops.flexibleManufacturing(2, 2)),
                safe("3 tools, 4 users", Workshops.sharedTools(3, 4)),
                unsafe("4 tools, 4 users", Workshops.sharedTools(4, 4)),
                safe("buffer of 2, 3 items", Workshops.buffer(2, 3)),
                unsafe("buffer of 3, 3 items", Workshops.buffer(3, 3)),
                safe("threshold 5, 4 agents", Workshops.threshold(4, 5)),
                unsafe("threshold 5, 5 agents", Workshops.threshold(5, 5)),
                safe("2 floors, 5 tokens", Workshops.doubling(2, 5)),
                unsafe("2 floors, 4 tokens", Workshops.doubling(2, 4)),
                safe("kanban, 1 card", Workshops.kanban(1, false, "2*work4")),
                unsafe("kanban, 2 cards", Workshops.kanban(2, false, "2*work4")));
    }

    /** Questions about broadcasts. */
    static List<Question> broadcasts() {
        return List.of(
                safe("MESI", CacheProtocols.mesi(FAULTLESS)),
                unsafe("MESI, shared deaf", CacheProtocols.mesi("shared")),
                safe("MOESI", CacheProtocols.moesi(FAULTLESS)),
                unsafe("MOESI, owned deaf", CacheProtocols.moesi("owned")),
                safe("Berkeley", CacheProtocols.berkeley(FAULTLESS)),
                unsafe("Berkeley, unowned deaf", CacheProtocols.berkeley("unowned")),
                safe("Illinois", CacheProtocols.illinois(FAULTLESS)),
                unsafe("Illinois, shared deaf", CacheProtocols.illinois("shared")),
                safe("German", CacheProtocols.german(FAULTLESS)),
                unsafe("German, exclusive deaf", CacheProtocols.german("exclusive")),
                safe("monitor", CacheProtocols.monitor(FAULTLESS)),
                unsafe("monitor, thinkers deaf", CacheProtocols.monitor("think")),
                safe("notifying all", CacheProtocols.notifyingAll(FAULTLESS)),
                unsafe("notifying all, putters deaf", CacheProtocols.notifyingAll("waitPut")));
    }

    /** Questions that take a backward search without any cleverness long. */
    static List<Question> large() {
        return List.of(
                safe("manufacturing, 3 machines", Workshops.flexibleManufacturing(3, 4)),
                unsafe("manufacturing, 4 machines", Workshops.flexibleManufacturing(4, 4)),
                safe("ME-50", Locks.tokenOnItsWay(50)),
                safe("ME-150", Locks.tokenOnItsWay(150)),
                safe("5 nested locks in order", Locks.nested(5, true)),
                unsafe("5 nested locks in a circle", Locks.nested(5, false)),
                safe("kanban, 1 card, full line", Workshops.kanban(1, false, FULL_LINE)),
                safe("kanban, 2 cards, 3 parts", Workshops.kanban(2, false, "3*work4")),
                safe("4 floors, 17 tokens", Workshops.doubling(4, 17)),
                unsafe("3 floors, 8 tokens", Workshops.doubling(3, 8)),
                safe("threshold 9, 8 agents", Workshops.threshold(8, 9)),
                unsafe("threshold 9, 9 agents", Workshops.threshold(9, 9)));
    }
}
