/** Seeded random walks through a model. */
@NullMarked
package io.synproof.checker.walk;

import org.jspecify.annotations.NullMarked;
