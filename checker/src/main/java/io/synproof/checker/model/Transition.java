package io.synproof.checker.model;

/**
 * The effect of an action of a labelled model.
 *
 * @param after the state that it leads to
 * @param label what can be observed of it, for monitors
 */
public record Transition<S, L>(S after, L label) {}
