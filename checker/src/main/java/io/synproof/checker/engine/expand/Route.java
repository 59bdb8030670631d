package io.synproof.checker.engine.expand;

import java.util.List;

/** The way of a message: the processes that it can arrive at, and its link to the first of them. */
final class Route {
    /** The processes that it can arrive at. */
    final int[] recipients;

    /** The first of them, to whose messages it counts. */
    final int recipient;

    private final int link;

    Route(List<Integer> recipients, int link) {
        this.recipients = recipients.stream().mapToInt(Integer::intValue).toArray();
        this.recipient = recipients.isEmpty() ? LocalStep.NOBODY : recipients.getFirst();
        this.link = link;
    }

    /** Whether messages that go these ways are in one queue. */
    boolean sharesQueueWith(Route other) {
        return recipient == other.recipient && link == other.link;
    }

    /** Whether the queue of this way comes after that of another. */
    boolean isAfter(Route other) {
        return recipient > other.recipient || (recipient == other.recipient && link > other.link);
    }

    /** The order of their queues. */
    static int compare(Route one, Route other) {
        return one.isAfter(other) ? 1 : other.isAfter(one) ? -1 : 0;
    }
}
