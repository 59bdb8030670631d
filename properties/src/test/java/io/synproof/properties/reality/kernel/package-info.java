@NullMarked
package io.synproof.properties.reality.kernel;

import org.jspecify.annotations.NullMarked;
