package io.synproof.properties.report;

import io.synproof.model.network.Overflow;
import io.synproof.properties.experiment.FullNetwork;
import java.util.Locale;
import java.util.stream.Collectors;

/** The effect of a full network on an outcome, in one line. */
public final class FullNetworkText {
    private FullNetworkText() {}

    /** The steps that met the full network, and whether the outcome depends on this capacity. */
    public static String of(FullNetwork full) {
        return "full network: " + met(full) + " (capacity=" + full.capacity() + ", overflow="
                + full.overflow().key() + "); "
                + (full.decisive()
                        ? "with more room the outcome might be another"
                        : "the outcome does not rest on it");
    }

    private static String met(FullNetwork full) {
        return full.steps().entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", ", "", fate(full.overflow())));
    }

    private static String fate(Overflow overflow) {
        return switch (overflow) {
            case BLOCKING -> " waited for room";
            case TAIL_DROP -> " lost what they sent";
            case CUT -> "";
        };
    }
}
