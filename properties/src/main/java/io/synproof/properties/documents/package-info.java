/** Documents of claims: text in Markdown, and blocks of YAML that say what decides each claim. */
@NullMarked
package io.synproof.properties.documents;

import org.jspecify.annotations.NullMarked;
