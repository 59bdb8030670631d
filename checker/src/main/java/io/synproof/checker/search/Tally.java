package io.synproof.checker.search;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was counted and seen in some part of a search; the whole search is the sum of its parts. */
final class Tally {
    long expanded;
    long transitions;
    long terminal;
    long deadlocks;

    /** The model's limits that were touched. */
    final Set<String> limits = new HashSet<>();

    /** Those of the wanted kinds of action that were taken. */
    final Set<String> kinds = new HashSet<>();

    /** What ended this part early. */
    @Nullable
    Failure failure;

    // For each question, the states that decide it, or from which a step does.
    private final IntList[] sightings;

    Tally(int questions) {
        sightings = new IntList[questions];
        for (int i = 0; i < questions; i++) {
            sightings[i] = new IntList();
        }
    }

    void see(int question, int state) {
        sightings[question].add(state);
    }

    IntList sightings(int question) {
        return sightings[question];
    }

    void add(Tally part) {
        expanded += part.expanded;
        transitions += part.transitions;
        terminal += part.terminal;
        deadlocks += part.deadlocks;
        limits.addAll(part.limits);
        kinds.addAll(part.kinds);
        for (int i = 0; i < sightings.length; i++) {
            sightings[i].addAll(part.sightings[i]);
        }
    }
}
