/** Markdown texts as blocks with their places. */
@NullMarked
package io.synproof.properties.documents.markdown;

import org.jspecify.annotations.NullMarked;
