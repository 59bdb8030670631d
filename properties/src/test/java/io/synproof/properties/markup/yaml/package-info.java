/** Tests of the documents in YAML. */
@NullMarked
package io.synproof.properties.markup.yaml;

import org.jspecify.annotations.NullMarked;
