package io.synproof.properties.report;

import io.synproof.properties.figures.Figure;
import io.synproof.properties.figures.FigureResult;
import io.synproof.properties.figures.FigureSegment;
import io.synproof.properties.language.Phrases;
import io.synproof.properties.language.Texts;
import io.synproof.properties.language.Translations;
import io.synproof.properties.report.diagram.ClauseText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of RFC 9293, as text for a terminal. */
public final class FigureText {
    private static final Texts TEXTS = Texts.beside(FigureText.class);
    private static final Translations TITLES = Translations.beside(Figure.class, "figures");
    private static final Phrases REASONS =
            Phrases.of(new Texts(Figure.class.getPackageName() + ".said"));
    private static final int COLUMNS = 92;

    private FigureText() {}

    /** One figure: its segments, in which profiles it is a run, and why not in the others. */
    public static List<String> lines(FigureResult replay) {
        Stream<String> title = Stream.of("@|bold "
                + TEXTS.of("figure.title", replay.figure().number()) + "|@  "
                + title(replay.figure()));
        Stream<String> segments = replay.figure().segments().stream().map(FigureText::segment);
        Stream<String> why = replay.reasons().stream()
                .map(REASONS::tell)
                .map(ClauseText::cited)
                .flatMap(reason -> WordWrap.lines(reason, COLUMNS).stream())
                .map(line -> "    " + line);
        return Stream.of(title, segments, Stream.of(verdicts(replay)), why, Stream.of(""))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The title of a figure. */
    private static String title(Figure figure) {
        return TITLES.of(Integer.toString(figure.number()), figure.title());
    }

    private static String segment(FigureSegment arrow) {
        return "    " + TEXTS.of("figure.sends", arrow.from(), arrow);
    }

    private static String verdicts(FigureResult replay) {
        return replay.runs().stream()
                .map(run -> TEXTS.of(run.runs() ? "figure.run" : "figure.none", run.profile()))
                .collect(Collectors.joining(TEXTS.of("comma"), "    ", ""));
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
                .map(profile -> "%-15s".formatted(profile)
                        + TEXTS.of(
                                "figure.count",
                                runs.stream()
                                        .filter(run -> run.profile().equals(profile) && run.runs())
                                        .count(),
                                replays.size()))
                .toList();
    }
}
