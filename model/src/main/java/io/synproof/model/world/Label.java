package io.synproof.model.world;

import io.vavr.collection.List;

/**
 * The observable part of a step: all that a monitor may see of it.
 *
 * @param action what happened
 * @param events what each connection concerned did, in order: none for a tick, a loss or a crash;
 *     more than one only where delivery is one step with sending
 */
public record Label(Action action, List<Event> events) {}
