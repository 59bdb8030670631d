/** Models as a user would write them, each with the exact counts that a search of it gives. */
@NullMarked
package io.synproof.checker.examples;

import org.jspecify.annotations.NullMarked;
