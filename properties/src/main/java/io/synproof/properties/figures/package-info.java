/** The figures 6 to 13 of RFC 9293, replayed as runs of the model. */
@NullMarked
package io.synproof.properties.figures;

import org.jspecify.annotations.NullMarked;
