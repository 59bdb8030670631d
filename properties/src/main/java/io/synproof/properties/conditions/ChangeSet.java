package io.synproof.properties.conditions;

import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A set of changes made together, each to a different setting.
 *
 * @param changes the changes, in the order in which they were named
 */
public record ChangeSet(List<SettingChange> changes) {

    /** A set of these changes. */
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /**
     * All sets of a size.
     *
     * @param of the changes to choose from
     * @param size how many, 0 or more
     */
    static Stream<ChangeSet> choices(List<SettingChange> of, int size) {
        if (size == 0) {
            return Stream.of(new ChangeSet(List.of()));
        }
        return Stream.iterate(0, first -> first < of.size(), first -> first + 1)
                .flatMap(first -> choices(of.subList(first + 1, of.size()), size - 1)
                        .filter(rest -> !rest.changes(of.get(first).key()))
                        .map(rest -> rest.after(of.get(first))));
    }

    /**
     * The number of sets of one to {@code most} changes.
     *
     * @param of the changes to choose from
     * @param most how many are made together at most, 1 or more
     */
    public static long count(List<SettingChange> of, int most) {
        long[] sets = new long[most + 1];
        sets[0] = 1;
        // A setting at a time: a set has none of its changes, or one.
        of.stream()
                .collect(Collectors.groupingBy(SettingChange::key, Collectors.counting()))
                .values()
                .forEach(values -> {
                    for (int size = most; size > 0; size--) {
                        sets[size] += sets[size - 1] * values;
                    }
                });
        return LongStream.of(sets).sum() - 1;
    }

    private ChangeSet after(SettingChange first) {
        return new ChangeSet(Stream.concat(Stream.of(first), changes.stream()).toList());
    }

    private boolean changes(String key) {
        return changes.stream().anyMatch(one -> one.key().equals(key));
    }

    /** Whether all changes of another set are among these. */
    boolean contains(ChangeSet other) {
        return changes.containsAll(other.changes);
    }

    /** A setup with these changes. */
    ConfiguredScenario in(ConfiguredScenario setup) {
        return setup.with(changes.stream().map(SettingChange::toString).toList());
    }

    @Override
    public String toString() {
        return changes.stream().map(SettingChange::toString).collect(Collectors.joining(" "));
    }
}
