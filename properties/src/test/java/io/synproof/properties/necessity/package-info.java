/** Tests of what rules protect. */
@NullMarked
package io.synproof.properties.necessity;

import org.jspecify.annotations.NullMarked;
