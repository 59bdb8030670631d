package io.synproof.checker.model;

/**
 * What an action of a labelled model does.
 *
 * @param after the state that it leads to
 * @param label what can be observed of it, for monitors
 */
public record Transition<S, L>(S after, L label) {}
