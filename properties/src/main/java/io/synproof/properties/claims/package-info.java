/**
 * Claims by the notes and others: statements, their checks and controls, and the verdicts computed
 * from them.
 */
@NullMarked
package io.synproof.properties.claims;

import org.jspecify.annotations.NullMarked;
