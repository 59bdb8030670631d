/** Tests of the vocabulary of sentences about TCP. */
@NullMarked
package io.synproof.properties.words;

import org.jspecify.annotations.NullMarked;
