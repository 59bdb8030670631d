/** Tests of exports, on models that have nothing to do with TCP. */
@NullMarked
package io.synproof.export;

import org.jspecify.annotations.NullMarked;
