/**
 * Models and what is watched of their runs: states, steps, traces, monitors, and the texts of them.
 *
 * <p>The lowest level: sees no other package. Begin with {@link io.synproof.checker.model.Model}.
 */
@NullMarked
package io.synproof.checker.model;

import org.jspecify.annotations.NullMarked;
