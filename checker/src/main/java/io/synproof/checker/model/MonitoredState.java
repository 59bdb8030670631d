package io.synproof.checker.model;

import java.io.Serializable;

/**
 * A state, and what a monitor remembers of the run that led to it.
 *
 * @param state the model's own state
 * @param memory the monitor's
 */
public record MonitoredState<S, M>(S state, M memory) implements Serializable {}
