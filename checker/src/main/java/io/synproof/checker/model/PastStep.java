package io.synproof.checker.model;

/**
 * A step that was taken before a run begins.
 *
 * @param <S> what a state is
 * @param <L> what is observed of a step
 * @param before the state before it
 * @param label what was observed
 * @param after the state afterwards
 */
public record PastStep<S, L>(S before, L label, S after) {}
