/**
 * The engine's entry: one search, asked for each kind of report.
 *
 * <p>Sees all that lies below it; only {@link
 * io.synproof.checker.Checker} and {@code engine.kinds} see it. Begin with {@link
 * io.synproof.checker.engine.Engine}; the search loop is in {@code engine.explore}. All mutation of
 * the module is in {@code engine} and the packages below it.
 */
@NullMarked
package io.synproof.checker.engine;

import org.jspecify.annotations.NullMarked;
