/** What the notes claim, and the checks that decide it. */
@NullMarked
package io.synproof.properties.claims;

import org.jspecify.annotations.NullMarked;
