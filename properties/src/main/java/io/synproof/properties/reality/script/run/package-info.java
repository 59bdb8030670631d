/** The model put to a script: line by line, does it what the script says? */
@NullMarked
package io.synproof.properties.reality.script.run;

import org.jspecify.annotations.NullMarked;
