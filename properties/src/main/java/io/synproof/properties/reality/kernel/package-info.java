/** A running Linux kernel's TCP as a black box: a network namespace, a TUN device, its sockets. */
@NullMarked
package io.synproof.properties.reality.kernel;

import org.jspecify.annotations.NullMarked;
