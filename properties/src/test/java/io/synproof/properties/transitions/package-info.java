@NullMarked
package io.synproof.properties.transitions;

import org.jspecify.annotations.NullMarked;
