/**
 * The graph of the states found, and passes over it, for questions about whole runs.
 *
 * <p>Sees {@code engine.explore}. Begin with {@link io.synproof.checker.engine.graph.StateGraph}.
 */
@NullMarked
package io.synproof.checker.engine.graph;

import org.jspecify.annotations.NullMarked;
