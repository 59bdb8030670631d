package io.synproof.properties.replay;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.report.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of replaying a trace, in the fields of the JSON output.
 *
 * @param file what the trace is called
 * @param fits whether it fits
 * @param outcome what it shows; null if it does not fit
 * @param replay the command that takes it again; null if it does not fit
 * @param problem what does not fit, in words; null if it fits
 * @param run in which run, from 1; null if it is not about one
 * @param step the number of the step, 0 for the start; null if it is not about one
 * @param action what the file says that happens there; null if it is not about a step
 * @param allowed what the model allows there, the nearest first; empty unless the step is not
 *     possible
 * @param differences what the file says otherwise than the model
 */
public record FitJson(
        String file,
        boolean fits,
        @Nullable Outcome outcome,
        @Nullable String replay,
        @Nullable String problem,
        @Nullable Integer run,
        @Nullable Integer step,
        @Nullable String action,
        List<String> allowed,
        List<Difference> differences) {

    /** The JSON of a result. */
    public static FitJson of(String name, Fit fit) {
        return switch (fit) {
            case Fit.Fits(Shown shown) ->
                new FitJson(
                        name,
                        true,
                        shown.outcome(),
                        shown.replay(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
            case Fit.NotAllowed(int run, int step, String action, var allowed, var differences) ->
                misfit(name, (Fit.Misfit) fit, run, step, action, allowed, differences);
            case Fit.LeadsElsewhere(int run, int step, String action, var differences) ->
                misfit(name, (Fit.Misfit) fit, run, step, action, List.of(), differences);
            case Fit.NotDecided decided ->
                misfit(name, decided, null, null, null, List.of(), List.of());
            case Fit.ToldOtherwise(var differences) ->
                misfit(name, (Fit.Misfit) fit, null, null, null, List.of(), differences);
        };
    }

    private static FitJson misfit(
            String name,
            Fit.Misfit misfit,
            @Nullable Integer run,
            @Nullable Integer step,
            @Nullable String action,
            List<String> allowed,
            List<Difference> differences) {
        return new FitJson(
                name,
                false,
                null,
                null,
                FitText.what(misfit),
                run,
                step,
                action,
                allowed,
                differences);
    }
}
