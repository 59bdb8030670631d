/** Knowledge, against its definition and in examples. */
@NullMarked
package io.synproof.checker.knowledge;

import org.jspecify.annotations.NullMarked;
