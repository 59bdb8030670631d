/**
 * What the notes and others claim:
 * statements, their checks and controls, and the verdict computed from them.
 */
@NullMarked
package io.synproof.properties.claims;

import org.jspecify.annotations.NullMarked;
