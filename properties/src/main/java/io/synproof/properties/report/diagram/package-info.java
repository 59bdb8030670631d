/** Sequence diagrams: an annotated trace laid out row by row, and rows as text. */
@NullMarked
package io.synproof.properties.report.diagram;

import org.jspecify.annotations.NullMarked;
