package io.synproof.properties.neighbours;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Experiment;

/**
 * A check with one setting moved, and its outcome there.
 *
 * @param claim the claim
 * @param check the check
 * @param neighbour the setting that is moved
 * @param before what the check finds as it is
 * @param after what it finds then
 */
public record Moved(Claim claim, Check check, Neighbour neighbour, Outcome before, Found after) {

    /** The experiment with the setting moved, and with the room that it was given. */
    public Experiment experiment() {
        Experiment asked = neighbour.of(check.experiment());
        return after.capacity().isEmpty()
                ? asked
                : Room.of(asked, after.capacity().getAsInt());
    }

    /** Whether it comes out otherwise, of something that does occur. */
    public boolean isFlip() {
        return after.isDecided() && !isOfNothing() && after.outcome() != before;
    }

    /** Whether it is undecided. */
    public boolean isOpen() {
        return !after.isDecided();
    }

    /** Whether it is vacuous: the subject of the question never occurs. */
    public boolean isOfNothing() {
        return after.vacuous();
    }

    /** Its line in a list of flips. */
    public FlipLine line() {
        return new FlipLine(
                claim.id(),
                check.name(),
                neighbour.key(),
                neighbour.from(),
                neighbour.to(),
                before,
                after.outcome());
    }
}
