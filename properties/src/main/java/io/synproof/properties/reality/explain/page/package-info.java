/** Pages on captures. */
@NullMarked
package io.synproof.properties.reality.explain.page;

import org.jspecify.annotations.NullMarked;
