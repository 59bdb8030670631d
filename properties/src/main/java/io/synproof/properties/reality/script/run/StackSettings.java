package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** The settings that concern one endpoint, and so may be changed for a script. */
public final class StackSettings {
    /** Those that are not rules. */
    private static final List<String> OTHERS = List.of(
            "window",
            "retries",
            "synRetries",
            "synAckRetries",
            "giveUp",
            "oooQueue",
            "keepAlive",
            "keepAliveProbes",
            "userTimeout",
            "finWait2",
            "challengeLimit");

    private static final List<String> TIMERS =
            List.of("keepAlive", "userTimeout", "finWait2", "challengeLimit");

    private StackSettings() {}

    /** The names of all of them. */
    public static List<String> names() {
        return Stream.concat(OTHERS.stream(), Rule.ALL.map(Rule::key).toJavaStream())
                .toList();
    }

    /** Whether a setting is a timer, whose ticks real time replaces. */
    public static boolean isTimer(String key) {
        return TIMERS.contains(key);
    }

    /**
     * The implementation that a profile and changes describe; without changes that are not rules,
     * in the sizes and numbers of real systems.
     *
     * @param changes texts of the form {@code key=value}
     * @throws BadInputException if a setting does not exist, or is not one of an endpoint
     */
    public static TcpParameters stack(RuleProfile profile, List<String> changes) {
        List<String> keys =
                changes.stream().map(text -> text.split("=", 2)[0].strip()).toList();
        keys.stream().filter(key -> !names().contains(key)).findFirst().ifPresent(key -> {
            throw BadInputException.unknown("setting of an endpoint", key, names());
        });
        ConfiguredScenario setup = new ConfiguredScenario(
                        Scenarios.HANDSHAKE, java.util.Map.of("profile", profile.name()))
                .with(changes);
        TcpParameters scenario = setup.scenario().stack();
        return keys.stream().anyMatch(OTHERS::contains)
                ? Stacks.of(profile, scenario)
                : Stacks.ruled(Stacks.of(profile), scenario.rules());
    }
}
