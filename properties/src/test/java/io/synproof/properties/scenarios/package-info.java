/** Tests of {@code scenarios}. */
@NullMarked
package io.synproof.properties.scenarios;

import org.jspecify.annotations.NullMarked;
