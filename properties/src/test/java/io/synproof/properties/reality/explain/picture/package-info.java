/** Tests of pictures of captures. */
@NullMarked
package io.synproof.properties.reality.explain.picture;

import org.jspecify.annotations.NullMarked;
