/**
 * The dependence of claims on rules: every rule is switched to each of its other readings, and the
 * checks that it can affect are asked again.
 */
@NullMarked
package io.synproof.properties.necessity;

import org.jspecify.annotations.NullMarked;
