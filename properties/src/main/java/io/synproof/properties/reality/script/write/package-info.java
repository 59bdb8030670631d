/** Traces of the model as scripts of packetdrill. */
@NullMarked
package io.synproof.properties.reality.script.write;

import org.jspecify.annotations.NullMarked;
