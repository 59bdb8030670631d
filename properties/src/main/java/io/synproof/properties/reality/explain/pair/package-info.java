/** Conversations that were captured at both ends. */
@NullMarked
package io.synproof.properties.reality.explain.pair;

import org.jspecify.annotations.NullMarked;
