package io.synproof.properties.reality.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.function.Function;

/** The running kernel for tests; where it cannot be spoken to they are skipped, and say why. */
public final class KernelAtHand {
    private static final Optional<String> MISSING = Machine.missing();

    private KernelAtHand() {}

    /** Skips the test where a conversation with the kernel is not possible. */
    public static void required() {
        assumeTrue(MISSING.isEmpty(), () -> "skipped: needs " + MISSING.orElse(""));
    }

    /** Does something in a namespace, or skips the test. */
    public static <T> T inside(Settings settings, Function<Namespace, T> body) {
        required();
        return Namespace.inside(settings, body);
    }
}
