package io.synproof.checker.model;

/**
 * One transition of a model: an action, with the states before and after it.
 *
 * @param before the state in which the action was taken
 * @param action what happened
 * @param after the state that it led to, which may equal the one before
 */
public record Step<S, A>(S before, A action, S after) {}
