/** Tests of {@code wire}: headers, octet by octet. */
@NullMarked
package io.synproof.properties.wire;

import org.jspecify.annotations.NullMarked;
