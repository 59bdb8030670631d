package io.synproof.properties.mutation;

import io.synproof.properties.mutation.Seen.Truth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;

/** Asks the experiments of a sandbox with one mistake after the other. */
final class Trial {
    /** How many times the states of the original a search may see, and how many more. */
    private static final long MORE_STATES = 4;

    private static final long STATES = 1_000;

    /** The same of what the model does. */
    private static final long MORE_PASSES = 4;

    private static final long PASSES = 100_000;

    private final Sandbox sandbox;
    private final Probes probes;
    private final Baseline baseline;

    Trial(Sandbox sandbox, Probes probes, Baseline baseline) {
        this.sandbox = sandbox;
        this.probes = probes;
        this.baseline = baseline;
    }

    /** What becomes of all properties when this mistake is made. */
    Row row(Mutant mutant) {
        SortedMap<String, List<Integer>> asked = baseline.through(probes.numberOf(mutant.place()));
        return asked.isEmpty()
                ? new Row(
                        mutant.name(),
                        Collections.emptyNavigableSet(),
                        Collections.emptyNavigableSet(),
                        false)
                : row(mutant, asked);
    }

    private Row row(Mutant mutant, SortedMap<String, List<Integer>> asked) {
        sandbox.make(mutant);
        NavigableSet<String> falls = new TreeSet<>();
        NavigableSet<String> rises = new TreeSet<>();
        boolean breaks = false;
        for (var entry : asked.entrySet()) {
            switch (effect(entry.getValue())) {
                case FALLS -> falls.add(entry.getKey());
                case RISES -> rises.add(entry.getKey());
                case BREAKS -> breaks = true;
                case NONE -> {}
            }
        }
        sandbox.takeBack(mutant);
        return new Row(mutant.name(), falls, rises, breaks);
    }

    /** What a mistake does to a property, the weightiest first. */
    private enum Effect {
        FALLS,
        RISES,
        BREAKS,
        NONE
    }

    /**
     * A property with which the model has run on and on is asked nothing more: that takes long, and
     * is mostly so with its next experiment too. What becomes of it depends on no other property.
     */
    private Effect effect(List<Integer> experiments) {
        Effect most = Effect.NONE;
        boolean endless = false;
        for (int number : experiments) {
            Seen before = baseline.at(number);
            if (endless
                    || most == Effect.FALLS
                    || (most == Effect.RISES && before.truth() != Truth.SO)) {
                break;
            }
            Seen after = again(number, before);
            endless = after.truth() == Truth.ENDLESS;
            Effect here = effect(before, after);
            most = here.compareTo(most) < 0 ? here : most;
        }
        return most;
    }

    private Seen again(int number, Seen before) {
        return sandbox.bench()
                .ask(
                        number,
                        MORE_STATES * before.states() + STATES,
                        MORE_PASSES * before.passes() + PASSES);
    }

    private static Effect effect(Seen before, Seen after) {
        return switch (after.truth()) {
            case UNDECIDED -> Effect.NONE;
            case BROKEN, ENDLESS -> Effect.BREAKS;
            case SO ->
                before.truth() != Truth.SO
                        ? Effect.RISES
                        : before.value().equals(after.value()) ? Effect.NONE : Effect.FALLS;
            case NOT_SO -> before.truth() == Truth.SO ? Effect.FALLS : Effect.NONE;
        };
    }
}
