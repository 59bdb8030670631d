/** Tests of segments. */
@NullMarked
package io.synproof.model.segment;

import org.jspecify.annotations.NullMarked;
