/** Tests of the judgement of observed conversations. */
@NullMarked
package io.synproof.properties.reality.judge;

import org.jspecify.annotations.NullMarked;
