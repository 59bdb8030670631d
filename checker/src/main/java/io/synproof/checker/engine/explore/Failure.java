package io.synproof.checker.engine.explore;

/**
 * What a model or a property threw in the middle of a search.
 *
 * @param state the number of the state it was asked about
 */
public record Failure(long state, Throwable thrown) {}
