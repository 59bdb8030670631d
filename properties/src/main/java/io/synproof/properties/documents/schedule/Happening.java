package io.synproof.properties.documents.schedule;

import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import io.vavr.collection.List;

/**
 * A step that a schedule makes the model take.
 *
 * @param before the world before it
 * @param step the step
 * @param sent the segments that it sends
 */
public record Happening(World before, WorldStep step, List<Flight> sent) {}
