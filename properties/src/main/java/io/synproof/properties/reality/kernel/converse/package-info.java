/**
 * Conversations with a running kernel: drawn, played over a TUN device, and compared with what the
 * model's endpoint allows.
 */
@NullMarked
package io.synproof.properties.reality.kernel.converse;

import org.jspecify.annotations.NullMarked;
