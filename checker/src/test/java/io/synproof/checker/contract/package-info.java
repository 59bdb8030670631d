/** Models that break the contract, and what each kind of check says of them. */
@NullMarked
package io.synproof.checker.contract;

import org.jspecify.annotations.NullMarked;
