@NullMarked
package io.synproof.checker.coverability;

import org.jspecify.annotations.NullMarked;
