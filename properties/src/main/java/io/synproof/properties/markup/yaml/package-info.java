/** Documents of users in YAML: values with their places, and errors that name them. */
@NullMarked
package io.synproof.properties.markup.yaml;

import org.jspecify.annotations.NullMarked;
