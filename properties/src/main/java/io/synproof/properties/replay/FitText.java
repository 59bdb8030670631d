package io.synproof.properties.replay;

import io.synproof.properties.report.Shown;
import java.util.List;
import java.util.stream.Stream;

/** The result of replaying a trace, in lines of text. */
public final class FitText {
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
                List.of(name + " fits: "
                        + (shown.runs().length() == 1 ? "a run" : "two runs") + " of scenario "
                        + shown.experiment().setup().base().name()
                        + (shown.runs().length() == 1 ? " that shows " : " that show ")
                        + shown.experiment().question().name() + " "
                        + shown.outcome());
            case Fit.Misfit misfit ->
                Stream.concat(Stream.of(name + " does not fit: " + what(misfit)), more(misfit))
                        .toList();
        };
    }

    /** The misfit, in a clause. */
    static String what(Fit.Misfit misfit) {
        return switch (misfit) {
            case Fit.NotAllowed(int run, int step, String action, var _, var _) ->
                place(run, step) + " is not possible: " + action;
            case Fit.LeadsElsewhere(int run, int step, String action, var _) ->
                step == 0
                        ? "the start" + (run > 1 ? " of run " + run : "") + " is not the scenario's"
                        : place(run, step) + " leads to another state: " + action;
            case Fit.NotDecided(String why) -> why;
            case Fit.ToldOtherwise(var differences) ->
                "its steps do, but the file says otherwise "
                        + (differences.size() == 1
                                ? "in one place"
                                : "in " + differences.size() + " places");
        };
    }

    private static String place(int run, int step) {
        return "step " + step + (run > 1 ? " of run " + run : "");
    }

    private static Stream<String> more(Fit.Misfit misfit) {
        return switch (misfit) {
            case Fit.NotAllowed(int _, int _, String _, var allowed, var differences) ->
                Stream.concat(
                        differences(differences),
                        allowed.isEmpty()
                                ? Stream.of("  the model allows nothing there")
                                : Stream.concat(
                                        Stream.of("  the model allows:"),
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
                        Stream.of("  and " + (lines.size() - MOST) + " more"));
    }
}
