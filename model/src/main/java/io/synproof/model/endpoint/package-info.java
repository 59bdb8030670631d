/** One end of a connection: its states, and what user calls, segments and timeouts do to it. */
@NullMarked
package io.synproof.model.endpoint;

import org.jspecify.annotations.NullMarked;
