/** Pages that open from disk without a network: the report, and a trace to be stepped through. */
@NullMarked
package io.synproof.properties.report.page;

import org.jspecify.annotations.NullMarked;
