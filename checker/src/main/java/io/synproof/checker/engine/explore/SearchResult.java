package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.ContentAudit;
import io.synproof.checker.engine.contract.ValueAudit;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import java.util.List;
import java.util.Optional;

/**
 * The result of a search: the states, and those that decide each property.
 *
 * @param decisiveStates for each property, the shallowest states that decide it, or from which a
 *     step
 *     does; empty if none was met
 * @param counts for each property, how many there are at any depth that was searched
 */
public record SearchResult<S, A>(
        ReachedStates<S, A> reached,
        BfsLevels levels,
        List<LongList> decisiveStates,
        List<Long> counts,
        Coverage coverage) {

    /**
     * Returns if no part of a state has changed since it was met.
     *
     * @throws ContractException if something has changed
     */
    public void requireUnchanged(Model<S, A> model) {
        requireUnchanged(model, List.of(), reached, expanded(levels, coverage.stoppedBy()));
    }

    /**
     * The same for the states reached so far, which a property may have changed.
     *
     * @param expanded how many levels were expanded as a whole
     */
    static <S, A> void requireUnchanged(
            Model<S, A> model,
            List<Property<S, A>> properties,
            ReachedStates<S, A> reached,
            int expanded) {
        try {
            ValueAudit.of(reached.representation().encoding().tables());
            ContentAudit.of(model, expanded);
        } catch (ContractException told) {
            throw FirstViolation.of(model, properties).orElse(told);
        }
    }

    /** How many levels were expanded as a whole: of the last two only if nothing stopped it. */
    static int expanded(BfsLevels levels, Optional<StopReason> stop) {
        return stop.isPresent() ? levels.count() - 2 : levels.count();
    }
}
