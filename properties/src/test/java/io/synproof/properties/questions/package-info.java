/** Tests of {@code questions}: where each falls, and where it holds, by the numbers. */
@NullMarked
package io.synproof.properties.questions;

import org.jspecify.annotations.NullMarked;
