package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.property.Property;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts and decisive states of some part of a search; the whole search is the sum of its
 * parts.
 */
final class SearchCounters {
    long expanded;
    long transitions;
    long terminal;
    long deadlocks;

    /** Whether a step led to a state that was not known, and is too deep to be kept. */
    boolean deeper;

    /** The model's limits that were touched. */
    final Set<String> limits = new HashSet<>();

    /** The kinds of action that were taken, of those still unseen. */
    final Set<String> kinds = new HashSet<>();

    /** The number of steps that met a full medium, by the kind of action. */
    final Map<String, Long> overflows = new TreeMap<>();

    /** The states from which a step failed. */
    final List<Failure> failedSteps = new ArrayList<>();

    /** The new states about which a question failed. */
    final List<Failure> failedQuestions = new ArrayList<>();

    // For each question, the states that decide it, or from which a step does.
    private final LongList[] decisiveStates;

    // For each question, how many such states there are.
    private final long[] counts;

    SearchCounters(int questions) {
        decisiveStates = new LongList[questions];
        counts = new long[questions];
        for (int i = 0; i < questions; i++) {
            decisiveStates[i] = new LongList();
        }
    }

    void see(int question, long state) {
        decisiveStates[question].add(state);
        counts[question]++;
    }

    /** A step of this kind met a full medium. */
    void overflow(String kind) {
        overflows.merge(kind, 1L, Long::sum);
    }

    LongList decisiveStates(int question) {
        return decisiveStates[question];
    }

    long count(int question) {
        return counts[question];
    }

    /** The counts of these properties from one on, by name. */
    Map<String, Long> counted(List<? extends Property<?, ?>> properties, int from) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (int i = from; i < properties.size(); i++) {
            counted.put(properties.get(i).name(), counts[i]);
        }
        return counted;
    }

    /** Adds the counts of another part of the same level. */
    void add(SearchCounters part) {
        expanded += part.expanded;
        transitions += part.transitions;
        terminal += part.terminal;
        deadlocks += part.deadlocks;
        deeper |= part.deeper;
        limits.addAll(part.limits);
        kinds.addAll(part.kinds);
        part.overflows.forEach((kind, count) -> overflows.merge(kind, count, Long::sum));
        failedSteps.addAll(part.failedSteps);
        failedQuestions.addAll(part.failedQuestions);
        for (int i = 0; i < decisiveStates.length; i++) {
            decisiveStates[i].addAll(part.decisiveStates[i]);
            counts[i] += part.counts[i];
        }
    }

    /** Adds a deeper level: of what decides a question, only the shallowest is kept. */
    void addLevel(SearchCounters level) {
        for (int i = 0; i < decisiveStates.length; i++) {
            if (!decisiveStates[i].isEmpty()) {
                level.decisiveStates[i] = new LongList();
            }
        }
        add(level);
    }

    void write(ObjectOutputStream out) throws IOException {
        out.writeLong(expanded);
        out.writeLong(transitions);
        out.writeLong(terminal);
        out.writeLong(deadlocks);
        out.writeObject(new TreeSet<>(limits));
        out.writeObject(new TreeSet<>(kinds));
        out.writeObject(overflows);
        for (int i = 0; i < decisiveStates.length; i++) {
            out.writeObject(decisiveStates[i].stream().toArray());
            out.writeLong(counts[i]);
        }
    }

    @SuppressWarnings("unchecked")
    void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
        expanded = in.readLong();
        transitions = in.readLong();
        terminal = in.readLong();
        deadlocks = in.readLong();
        limits.addAll((Set<String>) in.readObject());
        kinds.addAll((Set<String>) in.readObject());
        overflows.putAll((Map<String, Long>) in.readObject());
        for (int i = 0; i < decisiveStates.length; i++) {
            Arrays.stream((long[]) in.readObject()).forEach(decisiveStates[i]::add);
            counts[i] = in.readLong();
        }
    }
}
