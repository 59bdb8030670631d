/** What a command line speaks through: the terminal, progress, interruption and exit codes. */
@NullMarked
package io.synproof.properties.cli.terminal;

import org.jspecify.annotations.NullMarked;
