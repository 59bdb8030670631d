/** Named questions: a property, the monitor it needs, and how a checker decides it. */
@NullMarked
package io.synproof.properties.questions;

import org.jspecify.annotations.NullMarked;
