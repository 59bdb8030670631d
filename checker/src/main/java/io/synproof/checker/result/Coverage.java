package io.synproof.checker.result;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coverage of a search: the states and steps it has seen.
 *
 * @param states distinct states that were kept, initial ones included; for walks, the states
 *     visited, each time they were
 * @param transitions steps taken, into known states and out of the constraint too
 * @param depth the greatest distance of a kept state, in steps from an initial state
 * @param terminal expanded states without an enabled action
 * @param deadlocks those of them that are not proper ends
 * @param cut distinct states met that the model cannot represent
 * @param limitsTouched the model's limits that some kept state exhausts, sorted
 * @param kindsNeverTaken the kinds of action that the model declares and no step had, sorted
 * @param overflows how many steps from expanded states met a full medium, by the kind of action:
 *     steps that it blocked, or from which it lost messages; none of a model without a medium, nor
 *     of walks
 * @param counted how often each property that the checker was told to count was met, in states or
 *     steps; by name
 * @param stoppedBy why the search ended before it had seen everything; empty if it did not
 * @param elapsed wall time from the start of the search to the end of it and of the sweeps over
 *     what it found, traces not counted
 * @param heap the use of the heap, if it was too small
 */
public record Coverage(
        long states,
        long transitions,
        int depth,
        long terminal,
        long deadlocks,
        long cut,
        Set<String> limitsTouched,
        Set<String> kindsNeverTaken,
        Map<String, Long> overflows,
        Map<String, Long> counted,
        Optional<StopReason> stoppedBy,
        Duration elapsed,
        Optional<HeapUse> heap) {

    /** A coverage whose sets and maps are sorted copies. */
    public Coverage {
        limitsTouched = SortedNames.sorted(limitsTouched);
        kindsNeverTaken = SortedNames.sorted(kindsNeverTaken);
        overflows = SortedNames.sorted(overflows);
        counted = SortedNames.sorted(counted);
    }

    /**
     * Whether everything within the constraint was seen: nothing stopped the search, and no state
     * was cut.
     */
    public boolean complete() {
        return stoppedBy.isEmpty() && cut == 0;
    }

    /**
     * The same coverage with an elapsed time of 0, and without the use of the heap: equal for equal
     * searches, whatever the threads and the machine.
     */
    public Coverage withoutTime() {
        return with(stoppedBy, Duration.ZERO, Optional.empty());
    }

    /** The same coverage, with this much more time elapsed. */
    public Coverage lasting(Duration longer) {
        return with(stoppedBy, elapsed.plus(longer), heap);
    }

    /** The same coverage, of a search that was stopped for this reason. */
    public Coverage stoppedBy(StopReason reason) {
        return with(Optional.of(reason), elapsed, heap);
    }

    /** The same coverage, of a search for which the heap, used like this, was too small. */
    public Coverage outOfMemory(HeapUse use) {
        return with(Optional.of(StopReason.HEAP), elapsed, Optional.of(use));
    }

    private Coverage with(Optional<StopReason> reason, Duration time, Optional<HeapUse> use) {
        return new Coverage(
                states,
                transitions,
                depth,
                terminal,
                deadlocks,
                cut,
                limitsTouched,
                kindsNeverTaken,
                overflows,
                counted,
                reason,
                time,
                use);
    }

    /** The coverage in words, without the time. */
    @Override
    public String toString() {
        return CoverageText.of(this);
    }
}
