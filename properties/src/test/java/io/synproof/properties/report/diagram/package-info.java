/** Tests of {@code report.diagram}. */
@NullMarked
package io.synproof.properties.report.diagram;

import org.jspecify.annotations.NullMarked;
