/** The claims of the notes and the results of others, as the documents that come with Synproof. */
@NullMarked
package io.synproof.properties.catalogue;

import org.jspecify.annotations.NullMarked;
