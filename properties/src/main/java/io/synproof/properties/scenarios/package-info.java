/** Named scenarios, and the settings that change them. */
@NullMarked
package io.synproof.properties.scenarios;

import org.jspecify.annotations.NullMarked;
