/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.reality.capture;

import org.jspecify.annotations.NullMarked;
