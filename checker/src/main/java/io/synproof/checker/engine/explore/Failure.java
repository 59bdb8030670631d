package io.synproof.checker.engine.explore;

/**
 * An exception that a model or a property threw during a search.
 *
 * @param state the number of the state it was asked about
 */
public record Failure(long state, Throwable thrown) {}
