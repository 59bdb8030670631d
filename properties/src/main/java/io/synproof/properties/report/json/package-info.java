/** Answers, verdicts and tables in the fields of the JSON output. */
@NullMarked
package io.synproof.properties.report.json;

import org.jspecify.annotations.NullMarked;
