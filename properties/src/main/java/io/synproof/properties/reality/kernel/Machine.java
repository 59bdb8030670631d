package io.synproof.properties.reality.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The machine that Synproof runs on, as far as a conversation with its kernel needs it. */
public final class Machine {
    private static final Path TUN = Path.of("/dev/net/tun");
    private static final int NO_CALL = 0;
    private static final int NO_PERMISSION = 1;

    private Machine() {}

    /** The thing that this machine lacks for a conversation with its kernel, in words, if any. */
    public static Optional<String> missing() {
        String system = System.getProperty("os.name", "an unknown system");
        if (!system.equals("Linux")) {
            return Optional.of("Linux (this is " + system + ")");
        }
        if (!Files.exists(TUN)) {
            return Optional.of("the TUN device " + TUN + " (modprobe tun makes it)");
        }
        try {
            return Namespace.inside(Settings.PLAIN, _ -> Optional.<String>empty());
        } catch (KernelException e) {
            return Optional.of(missing(e));
        }
    }

    private static String missing(KernelException problem) {
        return switch (problem.errno()) {
            case NO_PERMISSION -> "root (or CAP_SYS_ADMIN and CAP_NET_ADMIN, as unshare -rn gives)";
            case NO_CALL -> "settings that can be written (" + problem.getMessage() + ")";
            default -> "network namespaces and TUN (" + problem.getMessage() + ")";
        };
    }

    /** The kernel's name and release, such as {@code Linux 6.18.44}. */
    public static String kernel() {
        return System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
    }
}
