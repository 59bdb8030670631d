/** What the checker promises, as sentences. */
@NullMarked
package io.synproof.checker;

import org.jspecify.annotations.NullMarked;
