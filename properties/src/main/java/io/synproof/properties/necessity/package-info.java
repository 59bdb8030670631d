/**
 * Which rule of the protocol protects which claim: every rule is switched to every other reading,
 * and the checks are asked again that it can concern.
 */
@NullMarked
package io.synproof.properties.necessity;

import org.jspecify.annotations.NullMarked;
