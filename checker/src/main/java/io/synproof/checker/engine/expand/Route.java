package io.synproof.checker.engine.expand;

import java.util.List;

/** The way of a message: the processes that it can arrive at, and its link to the first of them. */
final class Route {
    /** The processes that it can arrive at. */
    final int[] recipients;

    /** The first of them, to whose messages it counts. */
    final int recipient;

    // Ordered as the queues are: by recipient, then by link, which may be negative.
    private final long queue;

    Route(List<Integer> recipients, int link) {
        this.recipients = recipients.stream().mapToInt(Integer::intValue).toArray();
        this.recipient = recipients.isEmpty() ? LocalStep.NOBODY : recipients.getFirst();
        this.queue = ((long) recipient << Integer.SIZE) + link;
    }

    /** Whether messages that go these ways are in one queue. */
    boolean sharesQueueWith(Route other) {
        return queue == other.queue;
    }

    /** Whether the queue of this way comes after that of another. */
    boolean isAfter(Route other) {
        return queue > other.queue;
    }

    /** The order of their queues. */
    static int compare(Route one, Route other) {
        return Long.compare(one.queue, other.queue);
    }
}
