package io.synproof.properties.conditions;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The smallest sets of changes that make an answer another.
 *
 * <p>Sets are asked by size. One that contains a set by which the answer is another already is not
 * asked: whether that change is undone by a further one is a question of its own, to be asked with
 * the first set as it is.
 *
 * @param asItIs the answer without a change
 * @param flips the sets by which the answer is another, and no smaller set in them does so
 * @param undecided the sets with which it is not decided
 * @param asked how many sets were asked
 * @param containing how many were not asked, for they contain a set that makes it another
 * @param refused how many were not asked, for their settings do not go together
 */
public record Conditions(
        Answer asItIs,
        List<Found> flips,
        List<Found> undecided,
        int asked,
        int containing,
        int refused) {

    /**
     * What was found with some changes.
     *
     * @param changes the changes
     * @param answer the answer
     */
    public record Found(ChangeSet changes, Answer answer) {}

    /**
     * Asks with all sets of at most so many changes.
     *
     * @param experiment what is asked
     * @param changes the changes to choose from
     * @param most how many are made together at most, 1 or more
     * @param laboratory answers experiments
     */
    public static Conditions find(
            Experiment experiment,
            List<SettingChange> changes,
            int most,
            Function<List<Experiment>, Map<Experiment, Answer>> laboratory) {
        Answer asItIs =
                laboratory.apply(List.of(experiment)).values().iterator().next();
        Conditions found = new Conditions(asItIs, List.of(), List.of(), 0, 0, 0);
        for (int size = 1; size <= most && asItIs.outcome() != Outcome.UNDECIDED; size++) {
            found = found.with(ChangeSet.choices(changes, size).toList(), laboratory);
        }
        return found;
    }

    private Conditions with(
            List<ChangeSet> sets, Function<List<Experiment>, Map<Experiment, Answer>> laboratory) {
        List<ChangeSet> open = sets.stream().filter(set -> !containsFlip(set)).toList();
        Map<ChangeSet, Experiment> asked = new LinkedHashMap<>();
        open.stream().filter(this::goTogether).forEach(set -> asked.put(set, in(set)));
        Map<Experiment, Answer> answers =
                laboratory.apply(asked.values().stream().distinct().toList());
        List<Found> more = new ArrayList<>(flips);
        List<Found> less = new ArrayList<>(undecided);
        asked.forEach((set, experiment) -> {
            Found found = new Found(set, Objects.requireNonNull(answers.get(experiment)));
            if (found.answer().outcome() == Outcome.UNDECIDED) {
                less.add(found);
            } else if (found.answer().outcome() != asItIs.outcome()) {
                more.add(found);
            }
        });
        return new Conditions(
                asItIs,
                List.copyOf(more),
                List.copyOf(less),
                this.asked + asked.size(),
                containing + sets.size() - open.size(),
                refused + open.size() - asked.size());
    }

    private boolean containsFlip(ChangeSet set) {
        return flips.stream().anyMatch(flip -> set.contains(flip.changes()));
    }

    private boolean goTogether(ChangeSet set) {
        try {
            in(set).setup().scenario(asItIs.experiment().question().tagged());
            return true;
        } catch (BadInputException _) {
            return false;
        }
    }

    private Experiment in(ChangeSet set) {
        Experiment one = asItIs.experiment();
        return new Experiment(set.in(one.setup()), one.question(), one.wanted(), one.excluding());
    }

    /** Whether a smaller set than this one was not decided, which may make the answer another. */
    public boolean mayBeSmaller(Found found) {
        return undecided.stream().anyMatch(one -> found.changes().contains(one.changes()));
    }
}
