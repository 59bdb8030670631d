package io.synproof.checker.log;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.result.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A log of a system that ran, and the question whether some run of its model explains it: whether
 * the entries are what such a run shows, in this order and with nothing between them.
 *
 * <p>The answer is {@code REACHED}, with a run of the fewest steps, or {@code UNREACHABLE}; the
 * evidence then says which entry is the first that no run explains, and what could have been there.
 *
 * @param name what reports call it
 * @param entries from the first one that was written
 * @param sees what a step shows, and so leaves an entry; empty if it is silent. A pure function,
 *     whose values have {@code equals} and {@code hashCode} by content
 * @param mayLack of which steps the entry may be missing
 */
public record EventLog<S, A>(
        String name,
        List<Entry<S, A>> entries,
        Function<? super Step<S, A>, ? extends Optional<?>> sees,
        Predicate<? super A> mayLack)
        implements Question {

    /**
     * An entry of a log.
     *
     * @param text what reports show of it
     * @param matches whether a step that is not silent may have left it; pure
     */
    public record Entry<S, A>(String text, Predicate<? super Step<S, A>> matches) {
        /** Of these, none of which is null. */
        public Entry {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(matches, "matches");
        }
    }

    /** A log whose entries are copied. */
    public EventLog {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(sees, "sees");
        Objects.requireNonNull(mayLack, "mayLack");
        entries = List.copyOf(entries);
    }

    /**
     * A log of observations: an entry is left by a step of which just that is observed.
     *
     * @param sees what is observed of a step; empty if it is silent
     */
    public static <S, A, O> EventLog<S, A> of(
            String name,
            Function<? super Step<S, A>, Optional<O>> sees,
            List<? extends O> observations) {
        Objects.requireNonNull(sees, "sees");
        Objects.requireNonNull(observations, "observations");
        return new EventLog<>(
                name,
                List.copyOf(observations).stream()
                        .map(one -> new Entry<S, A>(
                                ValueText.of(one),
                                step -> sees.apply(step).filter(one::equals).isPresent()))
                        .toList(),
                sees,
                _ -> false);
    }

    /** A log of actions: each step leaves its action as an entry. */
    public static <S, A> EventLog<S, A> ofActions(String name, List<A> actions) {
        return of(name, step -> Optional.of(step.action()), actions);
    }

    /** A log of entries, each of which says by which steps it may have been left. */
    public static <S, A> EventLog<S, A> ofEntries(String name, List<Entry<S, A>> entries) {
        return new EventLog<>(name, entries, step -> Optional.of(step.action()), _ -> false);
    }

    /** This log, in which steps with such actions, too, leave no entry. */
    public EventLog<S, A> silent(Predicate<? super A> actions) {
        Objects.requireNonNull(actions, "actions");
        return new EventLog<>(
                name,
                entries,
                step -> actions.test(step.action()) ? Optional.empty() : sees.apply(step),
                mayLack);
    }

    /** This log, which may lack entries of steps with such actions, too. */
    public EventLog<S, A> lacking(Predicate<? super A> actions) {
        Objects.requireNonNull(actions, "actions");
        return new EventLog<>(
                name, entries, sees, action -> actions.test(action) || mayLack.test(action));
    }

    @Override
    public String kind() {
        return "explains";
    }
}
