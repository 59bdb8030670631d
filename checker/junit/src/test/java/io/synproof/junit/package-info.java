/** The extension, run by JUnit's own test kit. */
@NullMarked
package io.synproof.junit;

import org.jspecify.annotations.NullMarked;
