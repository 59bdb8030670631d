/** The exhaustive engine: the only code that mutates. */
@NullMarked
package io.synproof.checker.search;

import org.jspecify.annotations.NullMarked;
