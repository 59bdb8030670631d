/** Sequence diagrams as SVG, from the same drawn model as the diagrams in text. */
@NullMarked
package io.synproof.properties.report.svg;

import org.jspecify.annotations.NullMarked;
