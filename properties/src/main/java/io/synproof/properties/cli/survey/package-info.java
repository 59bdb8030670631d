/** The searches of {@code verify --neighbours}, of which each is kept. */
@NullMarked
package io.synproof.properties.cli.survey;

import org.jspecify.annotations.NullMarked;
