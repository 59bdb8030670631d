package io.synproof.properties.reality.kernel;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A network namespace of one thread's own, with a TUN device in it. Network namespaces belong to
 * threads, so that nothing else on the machine is touched, and everything is gone when the thread
 * ends.
 */
public final class Namespace {
    private static final int CLONE_NEWNET = 0x4000_0000;
    private static final Path SETTINGS = Path.of("/proc/sys/net");
    private static final Path SETTINGS_OF_TCP = SETTINGS.resolve("ipv4");

    private final Libc libc;
    private final Tun tun;

    private Namespace(Libc libc, Settings settings) {
        this.libc = libc;
        KernelException.checked("unshare(CLONE_NEWNET)", libc.unshare(CLONE_NEWNET));
        write("ipv6/conf/all/disable_ipv6", "1");
        write("ipv6/conf/default/disable_ipv6", "1");
        settings.values().forEach((name, value) -> write("ipv4/" + name, value));
        this.tun = new Tun(libc);
    }

    /**
     * The result of {@code body} in a namespace of its own, which ends with it.
     *
     * @throws KernelException if there can be none, for instance without root
     */
    public static <T> T inside(Settings settings, Function<Namespace, T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().name("namespace").start(() -> run(settings, body, result));
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof KernelException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error problem) {
                throw problem;
            }
            throw e;
        }
    }

    private static <T> void run(
            Settings settings, Function<Namespace, T> body, CompletableFuture<T> result) {
        try {
            result.complete(closed(settings, body));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** The result of {@code body} in a namespace that is closed when it is there. */
    private static <T> T closed(Settings settings, Function<Namespace, T> body) {
        try (Libc libc = new Libc()) {
            Namespace namespace = new Namespace(libc, settings);
            try (Tun _ = namespace.tun) {
                return body.apply(namespace);
            }
        }
    }

    /** Those of some settings that this kernel does not have; they are left alone. */
    public static List<String> lacking(Settings settings) {
        return lacking(settings, SETTINGS_OF_TCP);
    }

    static List<String> lacking(Settings settings, Path folder) {
        return List.ofAll(settings.values().keySet())
                .reject(name -> Files.exists(folder.resolve(name)));
    }

    private static void write(String name, String value) {
        write(SETTINGS.resolve(name), value);
    }

    /**
     * Writes a setting, if there is such a file.
     *
     * @throws KernelException if it cannot be written
     */
    static void write(Path file, String value) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.write(file, value.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new KernelException(file + " = " + value, e);
        }
    }

    /** Writes one of the settings of this namespace, a file below {@code /proc/sys/net/ipv4}. */
    public void set(String name, int value) {
        write(SETTINGS_OF_TCP.resolve(name), Integer.toString(value));
    }

    /** The device by which the kernel reaches its peer. */
    public Tun tun() {
        return tun;
    }

    /** A new TCP socket, which never blocks. */
    public KernelSocket socket() {
        return KernelSocket.open(libc);
    }
}
