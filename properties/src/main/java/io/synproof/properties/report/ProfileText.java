package io.synproof.properties.report;

import io.synproof.checker.result.StateSpaceProfile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The origin of a search's states, as two tables. */
public final class ProfileText {
    private ProfileText() {}

    /**
     * The parts of a state, the part that multiplies the number of states most, and the kinds of
     * action.
     */
    public static List<String> lines(StateSpaceProfile profile) {
        return Stream.of(
                        Stream.of(line("%-18s %12s %14s", "part", "values", "states each")),
                        profile.parts().stream()
                                .map(part -> line(
                                        "%-18s %,12d %14.1f",
                                        part.name(), part.values(), profile.factor(part))),
                        profile.greatest().stream()
                                .map(part -> line(
                                        "Most by %s: %.1f states to each of the others' values.",
                                        part.name(), profile.factor(part))),
                        Stream.of("", line("%-18s %12s %14s", "action", "steps", "new states")),
                        profile.actions().stream()
                                .map(action -> line(
                                        "%-18s %,12d %,14d",
                                        action.kind(), action.transitions(), action.found())))
                .flatMap(lines -> lines)
                .toList();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
