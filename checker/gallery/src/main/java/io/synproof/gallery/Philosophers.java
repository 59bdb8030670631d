package io.synproof.gallery;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.gallery.Philosophers.Forks;
import io.synproof.gallery.Philosophers.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dijkstra's dining philosophers: each needs the forks at both sides of the plate to eat. All take
 * the fork on their left first, but for the last, who takes the one on the right. A state is what
 * each of them holds.
 *
 * @param size the number of philosophers, and of forks
 * @param lastIsLikeTheOthers whether the last one takes the left fork first, too: the mistake
 */
public record Philosophers(int size, boolean lastIsLikeTheOthers)
        implements Model<List<Forks>, Step> {

    /** The forks that a philosopher holds. */
    public enum Forks {
        /** None: thinking. */
        NONE,
        /** The one taken first. */
        FIRST,
        /** Both: eating. */
        BOTH
    }

    /** The step of a philosopher who held these forks before. */
    public record Step(int philosopher, Forks held) {
        @Override
        public String toString() {
            return "philosopher " + philosopher
                    + switch (held) {
                        case NONE -> " takes the first fork";
                        case FIRST -> " takes the second fork and eats";
                        case BOTH -> " puts both forks back";
                    };
        }
    }

    @Override
    public List<List<Forks>> initialStates() {
        return List.of(Lists.of(size, _ -> Forks.NONE));
    }

    @Override
    public List<Step> actions(List<Forks> held) {
        return IntStream.range(0, size)
                .filter(i -> switch (held.get(i)) {
                    case NONE -> isFree(held, firstOf(i));
                    case FIRST -> isFree(held, secondOf(i));
                    case BOTH -> true;
                })
                .mapToObj(i -> new Step(i, held.get(i)))
                .toList();
    }

    @Override
    public List<Forks> next(List<Forks> held, Step step) {
        return Lists.with(
                held,
                step.philosopher(),
                switch (step.held()) {
                    case NONE -> Forks.FIRST;
                    case FIRST -> Forks.BOTH;
                    case BOTH -> Forks.NONE;
                });
    }

    private boolean isFree(List<Forks> held, int fork) {
        return IntStream.range(0, size)
                .noneMatch(i -> (firstOf(i) == fork && held.get(i) != Forks.NONE)
                        || (secondOf(i) == fork && held.get(i) == Forks.BOTH));
    }

    /** Fork i is on the left of philosopher i. */
    private int firstOf(int philosopher) {
        return isOther(philosopher) ? 0 : philosopher;
    }

    private int secondOf(int philosopher) {
        return isOther(philosopher) ? philosopher : (philosopher + 1) % size;
    }

    private boolean isOther(int philosopher) {
        return philosopher == size - 1 && !lastIsLikeTheOthers;
    }

    @Override
    public String kind(Step step) {
        return step.held().name();
    }

    static final GalleryEntry<List<Forks>, Step> ENTRY = new GalleryEntry<>(
            "philosophers",
            "Dining philosophers",
            "Philosophers at a round table share forks; each takes two, one after the other.",
            "E. W. Dijkstra, Hierarchical ordering of sequential processes (EWD310), 1971",
            new Sizes("philosophers", 2, 5, 16),
            size -> new Philosophers(size, false),
            List.of(
                    GalleryQuestion.noDeadlock("they never all wait for each other"),
                    GalleryQuestion.never(
                            "neighbours",
                            "no two neighbours eat at once",
                            held -> IntStream.range(0, held.size())
                                    .anyMatch(i -> held.get(i) == Forks.BOTH
                                            && held.get((i + 1) % held.size()) == Forks.BOTH)),
                    GalleryQuestion.runs(
                            "philosopher 0 eats again and again",
                            Temporal.alwaysEventually(
                                    "no-starvation", held -> held.getFirst() == Forks.BOTH),
                            List.of(Fairness.strongForEach(
                                    "who may go on again and again does so",
                                    step -> Optional.of(step.philosopher()))))),
            List.of(new Mistake<>(
                    "all-alike",
                    "All philosophers take the fork on their left first.",
                    List.of("no-deadlock", "no-starvation"),
                    size -> new Philosophers(size, true))));
}
