/** What checking is: models, properties, bounds, verdicts, and the one verb that joins them. */
@NullMarked
package io.synproof.checker;

import org.jspecify.annotations.NullMarked;
