/** Tests of what becomes of checks next to their settings. */
@NullMarked
package io.synproof.properties.neighbours;

import org.jspecify.annotations.NullMarked;
