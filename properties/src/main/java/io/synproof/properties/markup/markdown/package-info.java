/** Markdown texts as blocks with their places. */
@NullMarked
package io.synproof.properties.markup.markdown;

import org.jspecify.annotations.NullMarked;
