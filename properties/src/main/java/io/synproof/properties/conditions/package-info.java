/** Which changes of a scenario's settings, together, make an answer another. */
@NullMarked
package io.synproof.properties.conditions;

import org.jspecify.annotations.NullMarked;
