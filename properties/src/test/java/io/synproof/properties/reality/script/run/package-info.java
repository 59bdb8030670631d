/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.reality.script.run;

import org.jspecify.annotations.NullMarked;
