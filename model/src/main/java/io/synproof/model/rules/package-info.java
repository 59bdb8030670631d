/** The rules of the protocol that can be switched, and what each alternative means. */
@NullMarked
package io.synproof.model.rules;

import org.jspecify.annotations.NullMarked;
