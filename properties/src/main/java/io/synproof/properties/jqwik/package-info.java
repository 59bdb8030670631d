/** Random schedules of any model, for jqwik: they shrink by leaving out steps. */
@NullMarked
package io.synproof.properties.jqwik;

import org.jspecify.annotations.NullMarked;
