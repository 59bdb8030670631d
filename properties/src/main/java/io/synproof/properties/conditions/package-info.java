/** The combinations of changed settings that change an answer. */
@NullMarked
package io.synproof.properties.conditions;

import org.jspecify.annotations.NullMarked;
