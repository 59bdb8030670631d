/**
 * Refinement: trace inclusion between the observations of two models, and mappings of the states of
 * one to those of another.
 */
@NullMarked
package io.synproof.checker.refinement;

import org.jspecify.annotations.NullMarked;
