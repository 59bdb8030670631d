package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.Payload;
import io.vavr.collection.Queue;

/**
 * The octets that one side has sent of late, by their numbers: the same number has the same octet,
 * however often it is sent.
 *
 * @param kept what is remembered, oldest first
 * @param octets how many octets that is
 * @param most how many are remembered at the most
 */
record OctetLedger(Queue<Chunk> kept, int octets, int most) {
    /** A ledger in which nothing stands, and at the most so many octets will. */
    static OctetLedger ofAtMost(int most) {
        return new OctetLedger(Queue.empty(), 0, most);
    }

    /**
     * Octets that were sent together.
     *
     * @param seq the number of the first, of 32 bits
     * @param payload the octets
     */
    record Chunk(int seq, Payload payload) {
        private boolean differsFrom(Chunk other) {
            int ahead = other.seq - seq;
            int from = Math.max(0, ahead);
            int there = Math.max(0, -ahead);
            int count = Math.min(payload.length() - from, other.payload.length() - there);
            return count > 0 && !payload.matches(from, other.payload, there, count);
        }
    }

    /** Whether octets were sent before with the same numbers and another content. */
    boolean contradicts(long seq, Payload payload) {
        Chunk sent = new Chunk((int) seq, payload);
        return payload.length() > 0 && kept.exists(chunk -> chunk.differsFrom(sent));
    }

    /** This ledger with everything forgotten. */
    OctetLedger forgetting() {
        return kept.isEmpty() ? this : ofAtMost(most);
    }

    /** This ledger with octets that were sent now. */
    OctetLedger with(long seq, Payload payload) {
        if (payload.length() == 0) {
            return this;
        }
        Queue<Chunk> longer = kept.enqueue(new Chunk((int) seq, payload));
        int more = octets + payload.length();
        while (more > most && longer.size() > 1) {
            more -= longer.head().payload().length();
            longer = longer.tail();
        }
        return new OctetLedger(longer, more, most);
    }
}
