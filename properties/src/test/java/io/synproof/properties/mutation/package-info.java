/** Mistakes seeded into the model by a mutation engine, and the properties that fall to them. */
@NullMarked
package io.synproof.properties.mutation;

import org.jspecify.annotations.NullMarked;
