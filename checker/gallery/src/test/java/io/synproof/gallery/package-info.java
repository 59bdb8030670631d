@NullMarked
package io.synproof.gallery;

import org.jspecify.annotations.NullMarked;
