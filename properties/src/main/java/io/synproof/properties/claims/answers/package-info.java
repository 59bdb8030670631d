/**
 * Explanations why a claim stands although one of its checks comes out otherwise at a neighbouring
 * setting.
 */
@NullMarked
package io.synproof.properties.claims.answers;

import org.jspecify.annotations.NullMarked;
