/** Tests of {@code catalogue}. */
@NullMarked
package io.synproof.properties.catalogue;

import org.jspecify.annotations.NullMarked;
