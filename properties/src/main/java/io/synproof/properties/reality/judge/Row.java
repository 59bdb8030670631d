package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.State;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;

/**
 * A packet of a conversation, in the order of the capture.
 *
 * @param packet the packet, its text forgotten
 * @param fromNear whether the near side sent it
 * @param window its window in octets, or {@link io.synproof.model.segment.Segment#UNSAID}
 * @param marks what is notable in it
 * @param far the state of the far side after it, as far as it is known here
 */
record Row(TcpPacket packet, boolean fromNear, int window, List<Mark> marks, State far) {}
