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
 * The smallest sets of changes that change an answer.
 *
 * <p>Sets are tried in order of size. A set that contains one that already changes the answer is
 * not tried: whether a further change undoes the effect is a separate question, to be asked with
 * the first set fixed.
 *
 * @param asItIs the answer without a change
 * @param flips the minimal sets that change the answer
 * @param undecided the sets that leave the question undecided
 * @param asked the number of sets tried
 * @param containing the number not tried because they contain a set that changes the answer
 * @param refused the number not tried because their settings do not go together
 */
public record Conditions(
        Answer asItIs,
        List<Found> flips,
        List<Found> undecided,
        int asked,
        int containing,
        int refused) {

    /**
     * The answer for one set of changes.
     *
     * @param changes the changes
     * @param answer the answer
     */
    public record Found(ChangeSet changes, Answer answer) {}

    /**
     * Tries all sets of up to {@code most} changes.
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

    /** Whether a smaller set was left undecided, and so may also change the answer. */
    public boolean mayBeSmaller(Found found) {
        return undecided.stream().anyMatch(one -> found.changes().contains(one.changes()));
    }
}
