/** Why a claim stands although a check of it comes out otherwise next to its settings. */
@NullMarked
package io.synproof.properties.claims.answers;

import org.jspecify.annotations.NullMarked;
