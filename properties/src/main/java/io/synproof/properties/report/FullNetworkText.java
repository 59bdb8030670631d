package io.synproof.properties.report;

import io.synproof.properties.experiment.FullNetwork;
import io.synproof.properties.language.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** The effect of a full network on an outcome, in one line. */
public final class FullNetworkText {
    private static final Texts TEXTS = Texts.beside(FullNetworkText.class);

    private FullNetworkText() {}

    /** The steps that met the full network, and whether the outcome depends on this capacity. */
    public static String of(FullNetwork full) {
        return TEXTS.of(
                "full",
                met(full),
                Integer.toString(full.capacity()),
                full.overflow().key(),
                TEXTS.of(full.decisive() ? "full.decisive" : "full.idle"));
    }

    private static String met(FullNetwork full) {
        String steps = full.steps().entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(TEXTS.of("list")));
        return switch (full.overflow()) {
            case BLOCKING -> TEXTS.of("full.waited", steps);
            case TAIL_DROP -> TEXTS.of("full.lost", steps);
            case CUT -> steps;
        };
    }
}
