/** Logs of a system that ran: whether a run of its model explains them. */
@NullMarked
package io.synproof.checker.log;

import org.jspecify.annotations.NullMarked;
