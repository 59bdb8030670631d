/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.reality.script.write;

import org.jspecify.annotations.NullMarked;
