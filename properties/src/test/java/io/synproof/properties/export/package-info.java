/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.export;

import org.jspecify.annotations.NullMarked;
