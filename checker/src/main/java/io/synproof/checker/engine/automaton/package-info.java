/**
 * Büchi automata of formulas of linear temporal logic.
 *
 * <p>Sees {@code temporal}. Begin with {@link io.synproof.checker.engine.automaton.BuchiAutomaton}.
 */
@NullMarked
package io.synproof.checker.engine.automaton;

import org.jspecify.annotations.NullMarked;
