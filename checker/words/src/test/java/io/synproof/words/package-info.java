/** Tests of the language of sentences. */
@NullMarked
package io.synproof.words;

import org.jspecify.annotations.NullMarked;
