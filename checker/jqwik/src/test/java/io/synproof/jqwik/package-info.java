/** Tests of random schedules, on a model that has nothing to do with TCP. */
@NullMarked
package io.synproof.jqwik;

import org.jspecify.annotations.NullMarked;
