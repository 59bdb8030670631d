/** Tests of the documents in YAML. */
@NullMarked
package io.synproof.properties.documents.yaml;

import org.jspecify.annotations.NullMarked;
