package io.synproof.properties.figures;

import io.synproof.model.rules.RuleProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of replaying a figure in every profile.
 *
 * @param figure the figure
 * @param runs one for each profile, in the order of the profiles
 */
public record FigureResult(Figure figure, List<Run> runs) {

    /**
     * The replay of a figure in one profile.
     *
     * @param profile the profile
     * @param trouble where the model departs from the figure, and how; nothing if it is a run
     */
    public record Run(RuleProfile profile, Optional<String> trouble) {
        /** Whether the figure is a run of the model. */
        public boolean runs() {
            return trouble.isEmpty();
        }
    }

    /** Replays a figure in every profile. */
    public static FigureResult of(Figure figure) {
        return new FigureResult(
                figure,
                RuleProfile.ALL
                        .map(profile -> new Run(profile, trouble(figure, profile)))
                        .asJava());
    }

    private static Optional<String> trouble(Figure figure, RuleProfile profile) {
        FigureReplayState scene = FigureReplayState.empty(profile.rules());
        for (Step step : figure.before()) {
            scene = scene.after(step);
        }
        Optional<String> early = scene.trouble().map(what -> "before line 1: " + what);
        for (Figure.Line line : figure.lines()) {
            boolean smooth = scene.trouble().isEmpty();
            for (Step step : line.steps()) {
                scene = scene.after(step);
            }
            if (smooth && scene.trouble().isPresent()) {
                return scene.trouble().map(what -> "line " + line.number() + ": " + what);
            }
        }
        return early;
    }

    /** The reasons why it is not a run: each once, after the profiles it applies to. */
    public List<String> reasons() {
        return runs.stream()
                .flatMap(run -> run.trouble().stream())
                .distinct()
                .map(reason -> profiles(reason) + ": " + reason)
                .toList();
    }

    /** All reasons in one text; nothing if it is a run in every profile. */
    public Optional<String> why() {
        return reasons().isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons()));
    }

    private String profiles(String reason) {
        return runs.stream()
                .filter(run -> run.trouble().equals(Optional.of(reason)))
                .map(run -> run.profile().name())
                .collect(Collectors.joining(", "));
    }
}
