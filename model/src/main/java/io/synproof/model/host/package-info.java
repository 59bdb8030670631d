/** A host: a listener that persists, and slots for the connections it holds. */
@NullMarked
package io.synproof.model.host;

import org.jspecify.annotations.NullMarked;
