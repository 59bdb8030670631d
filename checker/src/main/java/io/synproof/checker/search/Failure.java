package io.synproof.checker.search;

import org.jspecify.annotations.Nullable;

/**
 * What a model or a property threw in the middle of a search.
 *
 * @param state the number of the state it was asked about
 * @param action the action it was asked about; null if it was not asked about one
 */
record Failure(int state, @Nullable Object action, Throwable thrown) {}
