/** Tests of the queues of a host. */
@NullMarked
package io.synproof.model.host;

import org.jspecify.annotations.NullMarked;
