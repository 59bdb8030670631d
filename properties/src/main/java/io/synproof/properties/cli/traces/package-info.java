/** Runs as text and as files. */
@NullMarked
package io.synproof.properties.cli.traces;

import org.jspecify.annotations.NullMarked;
