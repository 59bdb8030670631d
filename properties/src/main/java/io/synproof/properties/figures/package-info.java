/** The figures 6 to 13 of RFC 9293, and whether each is a run of the model. */
@NullMarked
package io.synproof.properties.figures;

import org.jspecify.annotations.NullMarked;
