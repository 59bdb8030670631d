/** What the parts of a system can know of each other. */
@NullMarked
package io.synproof.checker.knowledge;

import org.jspecify.annotations.NullMarked;
