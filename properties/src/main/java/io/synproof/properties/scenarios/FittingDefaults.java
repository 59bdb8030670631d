package io.synproof.properties.scenarios;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.model.world.Scenario;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The defaults that follow a changed setting, so that it can be changed alone: the settings of
 * time, if the clock is removed or added, and the width of sequence numbers.
 */
final class FittingDefaults {
    private static final int WIDEST = 32;

    private FittingDefaults() {}

    /**
     * The value of a setting that is not among a setup's changes.
     *
     * @param usual its value in the scenario
     */
    static String text(ConfiguredScenario setup, Setting<?> setting, String usual) {
        if (setting.equals(Settings.TIME_WAIT)) {
            return timeWait(setup, usual);
        }
        if (setting.equals(Settings.BITS)) {
            return bits(setup, Integer.parseInt(usual));
        }
        return isTimer(setting) ? timer(setup, setting, usual) : usual;
    }

    /**
     * TIME-WAIT: 2 MSL with a clock; without one, as long as a segment of the pair of sockets is in
     * flight.
     */
    private static String timeWait(ConfiguredScenario setup, String usual) {
        Optional<Integer> msl = setup.get(Settings.MSL);
        boolean ticks = isTicks(Settings.TIME_WAIT, usual);
        if (msl.isEmpty()) {
            return ticks ? "quiet" : usual;
        }
        return ticks || Settings.TIME_WAIT.parse(usual) == Deadline.Untimed.NEVER
                ? usual
                : Integer.toString(2 * msl.get());
    }

    private static boolean isTimer(Setting<?> setting) {
        return Stream.concat(Stream.of(Settings.RTO), FeatureSettings.TIMERS.stream())
                .anyMatch(timer -> timer.equals(setting));
    }

    private static String timer(ConfiguredScenario setup, Setting<?> setting, String usual) {
        return isTicks(setting, usual) && setup.get(Settings.MSL).isEmpty() ? "anyMoment" : usual;
    }

    private static boolean isTicks(Setting<?> setting, String text) {
        return setting.parse(text) instanceof Deadline.In;
    }

    /**
     * The width of sequence numbers: the scenario's, or the least that suffices for the changes.
     */
    private static String bits(ConfiguredScenario setup, int usual) {
        return Integer.toString(setup.get(Settings.WRAP) ? usual : enough(setup, usual));
    }

    private static int enough(ConfiguredScenario setup, int usual) {
        try {
            Scenario scenario = ScenarioFactory.unchecked(setup.with("bits=" + usual), false);
            return IntStream.rangeClosed(usual, WIDEST)
                    .filter(bits -> ScenarioFactory.shortage(scenario.with(new SequenceSpace(bits)))
                            .isEmpty())
                    .findFirst()
                    .orElse(usual);
        } catch (BadInputException e) {
            // What does not go together is told when the scenario itself is put together.
            return usual;
        }
    }
}
