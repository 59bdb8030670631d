/** Monitors: what a run shows only to somebody who watches it all, such as who sent an octet. */
@NullMarked
package io.synproof.properties.questions.monitors;

import org.jspecify.annotations.NullMarked;
