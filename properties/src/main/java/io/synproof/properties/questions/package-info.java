/** Named questions: a property, and the monitor it needs. */
@NullMarked
package io.synproof.properties.questions;

import org.jspecify.annotations.NullMarked;
