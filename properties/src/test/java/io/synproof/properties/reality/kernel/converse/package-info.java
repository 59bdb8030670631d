@NullMarked
package io.synproof.properties.reality.kernel.converse;

import org.jspecify.annotations.NullMarked;
