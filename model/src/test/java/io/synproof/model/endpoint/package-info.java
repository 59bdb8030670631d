/** Tests of one end of a connection, state by state. */
@NullMarked
package io.synproof.model.endpoint;

import org.jspecify.annotations.NullMarked;
