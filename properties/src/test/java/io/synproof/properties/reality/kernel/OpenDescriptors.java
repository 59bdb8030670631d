package io.synproof.properties.reality.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The descriptors that this process has open, of which a leak shows. */
public final class OpenDescriptors {
    private static final Path ALL = Path.of("/proc/self/fd");

    private OpenDescriptors() {}

    /** How many TUN devices are open. */
    public static long devices() {
        return beginning("/dev/net/tun");
    }

    /** How many sockets are open. */
    public static long sockets() {
        return beginning("socket:");
    }

    private static long beginning(String name) {
        try (Stream<Path> all = Files.list(ALL)) {
            return all.filter(one -> target(one).startsWith(name)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed in between";
        }
    }
}
