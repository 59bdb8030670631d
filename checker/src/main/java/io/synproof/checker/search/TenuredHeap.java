package io.synproof.checker.search;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The heap in use outside Eden.
 *
 * <p>Nearly all that a search allocates dies in Eden, so what is used there says nothing about
 * whether the search fits; what a search keeps moves out.
 */
final class TenuredHeap implements LongSupplier {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> !pool.getName().contains("Eden"))
            .toList();

    @Override
    public long getAsLong() {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
