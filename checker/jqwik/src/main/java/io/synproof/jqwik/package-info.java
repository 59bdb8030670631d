/** Random runs of any model, for jqwik: they shrink, and can be biased towards rare events. */
@NullMarked
package io.synproof.jqwik;

import org.jspecify.annotations.NullMarked;
