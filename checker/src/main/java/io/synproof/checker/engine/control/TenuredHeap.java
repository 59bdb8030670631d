package io.synproof.checker.engine.control;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The heap in use, but of Eden only what the last collection left there.
 *
 * <p>Nearly all that a search allocates dies in Eden, so what is used there says nothing about
 * whether the search fits; what a search keeps moves out, or stays as there is no room outside.
 */
final class TenuredHeap implements LongSupplier {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    @Override
    public long getAsLong() {
        return pools.stream().mapToLong(TenuredHeap::used).sum();
    }

    private static long used(MemoryPoolMXBean pool) {
        boolean counts =
                !pool.getName().contains("Eden") || !pool.isCollectionUsageThresholdSupported();
        return (counts ? pool.getUsage() : pool.getCollectionUsage()).getUsed();
    }
}
