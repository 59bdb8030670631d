/** Tests of temporal questions. */
@NullMarked
package io.synproof.checker.temporal;

import org.jspecify.annotations.NullMarked;
