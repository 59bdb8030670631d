package io.synproof.properties.claims;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Results of others about opening and closing connections, as a catalogue of its own. */
public final class Literature {
    private Literature() {}

    /** The name that stands for all of them on the command line. */
    public static final String NAME = "literature";

    /** The group that they form. */
    public static final String GROUP = "LIT";

    /** All of them, in order of their numbers. */
    public static final List<Claim> ALL = Stream.of(
                    LiteratureFigures.ALL,
                    LiteratureHandshakes.ALL,
                    LiteratureClosing.ALL,
                    LiteratureTexts.ALL,
                    LiteratureAttacks.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Claim::id))
            .toList();
}
