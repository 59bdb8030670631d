/** Schedules as they were played, line by line, profiles side by side. */
@NullMarked
package io.synproof.properties.report.play;

import org.jspecify.annotations.NullMarked;
