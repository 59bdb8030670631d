/** Whether the search misses nothing and mixes up nothing, compared with one that cannot. */
@NullMarked
package io.synproof.checker.exactness;

import org.jspecify.annotations.NullMarked;
