package io.synproof.model.world;

/**
 * A step of the world.
 *
 * @param after the world afterwards
 * @param label what the step showed
 */
public record WorldStep(World after, Label label) {}
