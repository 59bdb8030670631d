/** The parser that ANTLR makes of the grammar of packetdrill's scripts. */
@NullMarked
package io.synproof.properties.reality.script.grammar;

import org.jspecify.annotations.NullMarked;
