/** The judgement of observed TCP conversations: is what was seen a run of the model? */
@NullMarked
package io.synproof.properties.reality.judge;

import org.jspecify.annotations.NullMarked;
