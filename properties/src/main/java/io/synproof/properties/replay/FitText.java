package io.synproof.properties.replay;

import io.synproof.properties.language.Texts;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.VerdictText;
import java.util.List;
import java.util.stream.Stream;

/** The result of replaying a trace, in lines of text. */
public final class FitText {
    private static final Texts TEXTS = Texts.beside(FitText.class);
    private static final int MOST = 8;

    private FitText() {}

    /**
     * The lines: that it fits, or where not, what the file says there, and what the model.
     *
     * @param name what the trace is called
     */
    public static List<String> lines(String name, Fit fit) {
        return switch (fit) {
            case Fit.Fits(Shown shown) ->
                List.of(TEXTS.of(
                        shown.runs().length() == 1 ? "fits.one" : "fits.two",
                        name,
                        shown.experiment().setup().base().name(),
                        shown.experiment().question().name(),
                        VerdictText.of(shown.outcome())));
            case Fit.Misfit misfit ->
                Stream.concat(Stream.of(TEXTS.of("misfit", name, what(misfit))), more(misfit))
                        .toList();
        };
    }

    /** The name of a run that is given by its choices. */
    public static String ofChoices() {
        return TEXTS.of("run");
    }

    /** The misfit, in a clause. */
    static String what(Fit.Misfit misfit) {
        return switch (misfit) {
            case Fit.NotAllowed(int run, int step, String action, var _, var _) ->
                TEXTS.of("impossible", place(run, step), action);
            case Fit.LeadsElsewhere(int run, int step, String action, var _) ->
                step == 0
                        ? TEXTS.of(run > 1 ? "start.of" : "start", run)
                        : TEXTS.of("elsewhere", place(run, step), action);
            case Fit.NotDecided(String why) -> why;
            case Fit.ToldOtherwise(var differences) ->
                TEXTS.of(
                        differences.size() == 1 ? "otherwise.one" : "otherwise.many",
                        differences.size());
        };
    }

    private static String place(int run, int step) {
        return TEXTS.of(run > 1 ? "step.of" : "step", step, run);
    }

    private static Stream<String> more(Fit.Misfit misfit) {
        return switch (misfit) {
            case Fit.NotAllowed(int _, int _, String _, var allowed, var differences) ->
                Stream.concat(
                        differences(differences),
                        allowed.isEmpty()
                                ? Stream.of("  " + TEXTS.of("allows.nothing"))
                                : Stream.concat(
                                        Stream.of("  " + TEXTS.of("allows")),
                                        some(allowed.stream()
                                                .map(one -> "    " + one)
                                                .toList())));
            case Fit.LeadsElsewhere(int _, int _, String _, var differences) ->
                differences(differences);
            case Fit.NotDecided _ -> Stream.of();
            case Fit.ToldOtherwise(var differences) -> differences(differences);
        };
    }

    private static Stream<String> differences(List<Difference> differences) {
        return some(differences.stream().map(one -> "  " + one).toList());
    }

    private static Stream<String> some(List<String> lines) {
        return lines.size() <= MOST
                ? lines.stream()
                : Stream.concat(
                        lines.stream().limit(MOST),
                        Stream.of("  " + TEXTS.of("more", lines.size() - MOST)));
    }
}
