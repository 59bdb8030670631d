package io.synproof.properties.reality.capture;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A maker of damaged files: bits flipped, lengths overwritten, octets inserted, deleted, repeated,
 * and the end cut off.
 *
 * @param random the source of what is done where
 */
public record FileMutator(RandomGenerator random) {
    private static final int MOST_EDITS = 6;
    private static final int[] LENGTHS = {
        0,
        1,
        3,
        4,
        8,
        12,
        16,
        20,
        28,
        32,
        0xff,
        0xffff,
        0x1_0000,
        1 << 24,
        1 << 26,
        0x7fff_ffff,
        -1,
        0x8000_0000
    };

    /** Another file, damaged in one to six places. */
    public byte[] mutant(byte[] file) {
        byte[] mutant = file;
        int edits = 1 + random.nextInt(MOST_EDITS);
        for (int i = 0; i < edits && mutant.length > 0; i++) {
            mutant = edited(mutant);
        }
        return mutant;
    }

    private byte[] edited(byte[] file) {
        int at = random.nextInt(file.length);
        int count = Math.min(1 + random.nextInt(40), file.length - at);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> flipped(file, at);
            case 3, 4 -> overwritten(file, at);
            case 5 -> replaced(file, at, at, someOctets(count));
            case 6 ->
                random.nextBoolean()
                        ? replaced(file, at, at + count, new byte[0])
                        : replaced(file, at, at, Arrays.copyOfRange(file, at, at + count));
            default -> Arrays.copyOf(file, at);
        };
    }

    private byte[] flipped(byte[] file, int at) {
        byte[] edited = file.clone();
        edited[at] ^= (byte) (1 << random.nextInt(8));
        return edited;
    }

    private byte[] overwritten(byte[] file, int at) {
        int place = random.nextBoolean() ? at & ~3 : at;
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        int value = random.nextBoolean() ? length : Integer.reverseBytes(length);
        byte[] edited = file.clone();
        for (int i = 0; i < Integer.BYTES && place + i < edited.length; i++) {
            edited[place + i] = (byte) (value >>> (24 - 8 * i));
        }
        return edited;
    }

    private byte[] someOctets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        return PacketBuilder.join(
                Arrays.copyOf(file, from), by, Arrays.copyOfRange(file, to, file.length));
    }
}
