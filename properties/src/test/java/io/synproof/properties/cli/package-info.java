/** Tests of {@code cli}. */
@NullMarked
package io.synproof.properties.cli;

import org.jspecify.annotations.NullMarked;
