/** Segments in flight, and the faults that may befall them within a budget. */
@NullMarked
package io.synproof.model.network;

import org.jspecify.annotations.NullMarked;
