/** Traces in the formats of other tools. */
@NullMarked
package io.synproof.properties.export;

import org.jspecify.annotations.NullMarked;
