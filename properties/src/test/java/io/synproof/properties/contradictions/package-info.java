/** Tests of the contradictions between the notes. */
@NullMarked
package io.synproof.properties.contradictions;

import org.jspecify.annotations.NullMarked;
