/** Tests of the schedules. */
@NullMarked
package io.synproof.properties.documents.schedule;

import org.jspecify.annotations.NullMarked;
