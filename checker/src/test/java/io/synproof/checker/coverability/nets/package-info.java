/** Petri nets as protocols, and questions of coverability that others have asked about them. */
@NullMarked
package io.synproof.checker.coverability.nets;

import org.jspecify.annotations.NullMarked;
