/** Options that several commands share. */
@NullMarked
package io.synproof.properties.cli.options;

import org.jspecify.annotations.NullMarked;
