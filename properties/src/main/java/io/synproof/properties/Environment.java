package io.synproof.properties;

import io.synproof.model.network.FaultBudget;
import java.io.Serializable;

/**
 * The part of a world that belongs to no single host or segment: the fault budget and the clock.
 *
 * @param faults the faults left
 * @param clock as in {@link io.synproof.model.world.World}
 */
public record Environment(FaultBudget faults, long clock) implements Serializable {}
