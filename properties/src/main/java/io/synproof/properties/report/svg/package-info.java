/** Sequence diagrams as SVG, from the same layout as the diagrams in text. */
@NullMarked
package io.synproof.properties.report.svg;

import org.jspecify.annotations.NullMarked;
