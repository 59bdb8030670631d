/** Scenarios that users write: where they start from, settings, users, network and schedule. */
@NullMarked
package io.synproof.properties.documents.scenario;

import org.jspecify.annotations.NullMarked;
