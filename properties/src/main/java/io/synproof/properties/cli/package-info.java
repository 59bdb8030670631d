/** The command line: one class for each command. */
@NullMarked
package io.synproof.properties.cli;

import org.jspecify.annotations.NullMarked;
