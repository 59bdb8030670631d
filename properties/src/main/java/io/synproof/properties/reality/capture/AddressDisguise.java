package io.synproof.properties.reality.capture;

import java.util.HashMap;
import java.util.Map;

/**
 * Other addresses in place of those of a capture: different ones for different ones. Addresses of
 * loopback, and others that are no host's own, stay.
 */
final class AddressDisguise {
    private static final int ROUNDS = 4;
    private static final int HALF = 0xffff;
    private static final long UNIQUE_LOCAL = 0xfdL << 56;
    private static final long AFTER_PREFIX = (1L << 56) - 1;

    private final RedactionKey key;
    private final Map<IpAddress, IpAddress> known = new HashMap<>();

    AddressDisguise(RedactionKey key) {
        this.key = key;
    }

    /** The address that stands for another. */
    IpAddress of(IpAddress address) {
        return known.computeIfAbsent(address, this::disguised);
    }

    private IpAddress disguised(IpAddress address) {
        if (!isHosts(address)) {
            return address;
        }
        return address.v6()
                ? IpAddress.v6(
                        UNIQUE_LOCAL
                                | (key.word(6, 1, address.high(), address.low()) & AFTER_PREFIX),
                        key.word(6, 2, address.high(), address.low()))
                : hostsOwn((int) address.low());
    }

    /** Goes on around the cycle of a permutation until an address is a host's own again. */
    private IpAddress hostsOwn(int address) {
        int at = permuted(address);
        while (!isHosts(IpAddress.v4(at))) {
            at = permuted(at);
        }
        return IpAddress.v4(at);
    }

    /** A permutation of 32 bits: a Feistel network. */
    private int permuted(int address) {
        int left = address >>> 16;
        int right = address & HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ ((int) key.word(4, round, right) & HALF);
            left = right;
            right = next;
        }
        return left << 16 | right;
    }

    private static boolean isHosts(IpAddress address) {
        if (address.v6()) {
            return address.high() != 0 || Long.compareUnsigned(address.low(), 1) > 0;
        }
        int network = (int) (address.low() >>> 24);
        return network != 0 && network != 127 && network < 224;
    }
}
