/** The languages in which results are told: English, and Chinese from files beside the English. */
@NullMarked
package io.synproof.properties.language;

import org.jspecify.annotations.NullMarked;
