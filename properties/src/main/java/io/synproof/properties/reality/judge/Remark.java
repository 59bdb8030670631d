package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.vavr.collection.List;

/**
 * The explanation of one packet.
 *
 * @param packet its number in the file
 * @param manner the way in which the host sent it, or that it arrived
 * @param clauses the steps of the standards that decided it, in order
 * @param before the state of the host before it
 * @param after the state of the host after it
 */
record Remark(long packet, Manner manner, List<Clause> clauses, State before, State after) {}
