package io.synproof.properties.reality.capture;

/**
 * Other octets in place of those of a stream: at the same number of a direction, equal ones for
 * equal ones and different ones for different ones. Nothing else is left of them.
 */
final class PayloadDisguise {
    private static final int STREAM = 5;
    private static final int BLOCK = 16;
    private static final int OCTETS_PER_BLOCK = BLOCK / 2;
    private static final long NUMBERS = 1L << 32;

    private final RedactionKey key;

    PayloadDisguise(RedactionKey key) {
        this.key = key;
    }

    /**
     * Changes the text of a segment where it stands.
     *
     * @param segment the segment as it was captured
     * @param octets the packet
     * @param at where the text begins in it
     */
    void apply(TcpPacket segment, byte[] octets, int at) {
        int length = segment.payload().length();
        long first = (segment.seq() + (segment.syn() ? 1 : 0)) % NUMBERS;
        int beforeWrap = (int) Math.min(length, NUMBERS - first);
        long stream = stream(segment.source(), segment.destination());
        change(stream, first, octets, at, beforeWrap);
        change(stream, 0, octets, at + beforeWrap, length - beforeWrap);
    }

    private long stream(Socket from, Socket to) {
        return key.word(
                STREAM,
                from.address().high(),
                from.address().low(),
                to.address().high(),
                to.address().low(),
                (long) from.port() << 16 | to.port());
    }

    /** Each octet becomes {@code a x + b}, modulo 256, where {@code a} is odd: a permutation. */
    private void change(long stream, long first, byte[] octets, int at, int length) {
        if (length == 0) {
            return;
        }
        long firstBlock = first / OCTETS_PER_BLOCK;
        int skipped = (int) (first % OCTETS_PER_BLOCK);
        int blocks = (skipped + length + OCTETS_PER_BLOCK - 1) / OCTETS_PER_BLOCK;
        byte[] pattern = key.pattern(stream, firstBlock, blocks);
        for (int i = 0; i < length; i++) {
            int place = 2 * (skipped + i);
            octets[at + i] = (byte) ((pattern[place] | 1) * octets[at + i] + pattern[place + 1]);
        }
    }
}
