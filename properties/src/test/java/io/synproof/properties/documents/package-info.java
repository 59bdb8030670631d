/** Tests of {@code documents}. */
@NullMarked
package io.synproof.properties.documents;

import org.jspecify.annotations.NullMarked;
