/** What a question is: its subject, its monitor, and what decides it. */
@NullMarked
package io.synproof.properties.question;

import org.jspecify.annotations.NullMarked;
