/** Schedules: sequences of events that a user writes down, and what the model does with them. */
@NullMarked
package io.synproof.properties.documents.schedule;

import org.jspecify.annotations.NullMarked;
