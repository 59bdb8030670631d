/** Packetdrill's scripts as values, and their reader. */
@NullMarked
package io.synproof.properties.reality.script.syntax;

import org.jspecify.annotations.NullMarked;
