/** Checks of models as tests of JUnit Jupiter, with what a failure leaves behind. */
@NullMarked
package io.synproof.junit;

import org.jspecify.annotations.NullMarked;
