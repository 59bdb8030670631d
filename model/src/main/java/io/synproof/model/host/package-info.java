/** A host: a persistent listener and the connections it holds. */
@NullMarked
package io.synproof.model.host;

import org.jspecify.annotations.NullMarked;
