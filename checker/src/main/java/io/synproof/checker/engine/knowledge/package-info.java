/**
 * Knowledge of agents: partitions of states by what is observed.
 *
 * <p>Sees {@code engine.graph} and {@code knowledge}. Begin with {@link
 * io.synproof.checker.engine.knowledge.KnowledgeSearch}.
 */
@NullMarked
package io.synproof.checker.engine.knowledge;

import org.jspecify.annotations.NullMarked;
