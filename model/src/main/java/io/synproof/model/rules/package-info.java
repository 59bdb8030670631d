/** The rules of the protocol that can be switched, and the meaning of each alternative. */
@NullMarked
package io.synproof.model.rules;

import org.jspecify.annotations.NullMarked;
