package io.synproof.properties;

import io.synproof.model.network.FaultBudget;
import java.io.Serializable;

/**
 * What hosts and network share.
 *
 * @param faults the faults left
 * @param clock as in {@link io.synproof.model.world.World}
 */
public record Environment(FaultBudget faults, long clock) implements Serializable {}
