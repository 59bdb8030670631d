/** Tests of the scenarios that users write. */
@NullMarked
package io.synproof.properties.documents.scenario;

import org.jspecify.annotations.NullMarked;
