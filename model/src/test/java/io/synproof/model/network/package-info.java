/** Tests of the network. */
@NullMarked
package io.synproof.model.network;

import org.jspecify.annotations.NullMarked;
