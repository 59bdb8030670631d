package io.synproof.properties.question;

import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;

/**
 * A step with everything needed to judge it.
 *
 * @param model the model of which it is a step
 * @param before the world before it
 * @param label what it showed
 * @param after the world after it
 */
public record StepContext(TcpModel model, World before, Label label, World after) {}
