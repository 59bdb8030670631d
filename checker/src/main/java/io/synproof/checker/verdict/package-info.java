/**
 * The verdict on a question of any kind, its evidence, and its text.
 *
 * <p>Sees the packages of the questions, {@code model} and {@code result}. Begin with {@link
 * io.synproof.checker.verdict.Verdict}; a new kind of question adds a case to {@link
 * io.synproof.checker.verdict.Evidence}.
 */
@NullMarked
package io.synproof.checker.verdict;

import org.jspecify.annotations.NullMarked;
