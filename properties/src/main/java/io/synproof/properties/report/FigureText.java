package io.synproof.properties.report;

import io.synproof.properties.figures.FigureResult;
import io.synproof.properties.figures.FigureSegment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of RFC 9293, as text for a terminal. */
public final class FigureText {
    private static final int COLUMNS = 92;

    private FigureText() {}

    /** One figure: its segments, in which profiles it is a run, and why not in the others. */
    public static List<String> lines(FigureResult replay) {
        Stream<String> title = Stream.of("@|bold Figure " + replay.figure().number() + "|@  "
                + replay.figure().title());
        Stream<String> segments = replay.figure().segments().stream().map(FigureText::segment);
        Stream<String> why = replay.reasons().stream()
                .flatMap(reason -> WordWrap.lines(reason, COLUMNS).stream())
                .map(line -> "    " + line);
        return Stream.of(title, segments, Stream.of(verdicts(replay)), why, Stream.of(""))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String segment(FigureSegment arrow) {
        return "    " + arrow.from() + " sends " + arrow;
    }

    private static String verdicts(FigureResult replay) {
        return replay.runs().stream()
                .map(run -> run.profile() + (run.runs() ? ": a run" : ": @|bold no run|@"))
                .collect(Collectors.joining(", ", "    ", ""));
    }

    /** The number of figures that are runs, profile by profile; nothing where there is only one. */
    public static List<String> summary(List<FigureResult> replays) {
        return replays.size() == 1 ? List.of() : counts(replays);
    }

    private static List<String> counts(List<FigureResult> replays) {
        List<FigureResult.Run> runs =
                replays.stream().flatMap(replay -> replay.runs().stream()).toList();
        return runs.stream()
                .map(FigureResult.Run::profile)
                .distinct()
                .map(profile -> "%-15s%d of %d"
                        .formatted(
                                profile,
                                runs.stream()
                                        .filter(run -> run.profile().equals(profile) && run.runs())
                                        .count(),
                                replays.size()))
                .toList();
    }
}
