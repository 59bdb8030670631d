package io.synproof.properties.report.diagram;

import io.synproof.model.network.HostSide;
import io.synproof.properties.language.Texts;

/** The names of the two hosts in sentences. */
public final class SideName {
    private static final Texts TEXTS = Texts.beside(SideName.class);

    private SideName() {}

    /** A host's name, such as {@code client}. */
    public static String of(HostSide side) {
        return TEXTS.of("side." + side.name());
    }
}
