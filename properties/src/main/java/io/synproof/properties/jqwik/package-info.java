/** Random runs of any model, for jqwik: they shrink, and can be made to seek what is rare. */
@NullMarked
package io.synproof.properties.jqwik;

import org.jspecify.annotations.NullMarked;
