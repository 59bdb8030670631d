package io.synproof.checker.search;

import io.synproof.checker.ContractException;
import io.synproof.checker.Coverage;
import io.synproof.checker.Model;
import io.synproof.checker.Property;
import java.util.List;

/**
 * What a search has left behind.
 *
 * @param sightings for each property, the shallowest states that decide it, or from which a step
 *     does; empty if none was met
 * @param counts for each property, how many there are at any depth that was searched
 */
record Searched<S, A>(
        Reached<S, A> reached,
        Levels levels,
        List<LongList> sightings,
        List<Long> counts,
        Coverage coverage) {

    /**
     * Nothing, if all that the states are made of is still what it was when it was met.
     *
     * @throws ContractException if something has changed
     */
    void requireUnchanged(Model<S, A> model) {
        requireUnchanged(model, List.of(), reached);
    }

    /** The same, of what is reached so far and may have been changed by one of the properties. */
    static <S, A> void requireUnchanged(
            Model<S, A> model, List<Property<S, A>> properties, Reached<S, A> reached) {
        try {
            Audit.of(reached.representation().encoding().tables());
        } catch (ContractException told) {
            throw FirstBreach.of(model, properties).orElse(told);
        }
    }
}
