package io.synproof.properties.reality.script.write;

import io.synproof.model.network.HostSide;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.AnnotatedTrace.TraceStep;
import io.synproof.properties.reality.script.run.StackSettings;
import io.synproof.properties.reality.script.run.Stacks;
import io.synproof.properties.report.Shown;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trace as a script of packetdrill: one side is the stack under test, the other, with the network
 * between them, is the script.
 */
public final class ScriptExport {
    private static final String PROFILE = "profile";

    /** Settings of Linux without which it does more than the model, or less. */
    private static final String PREPARATION = "`sysctl -q -w net.ipv4.tcp_timestamps=0"
            + " net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0"
            + " net.ipv4.tcp_invalid_ratelimit=0`";

    private final Shown shown;
    private final AnnotatedTrace trace;
    private final ConfiguredScenario setup;

    private ScriptExport(Shown shown) {
        this.shown = shown;
        this.trace = shown.evidence().story();
        this.setup = shown.experiment().setup();
    }

    /**
     * The script of a trace, of its first run.
     *
     * @param side the side to be tested; empty for the one that the end of the trace is about, or
     *     else the other
     */
    public static Written of(Shown shown, Optional<HostSide> side) {
        ScriptExport export = new ScriptExport(shown);
        List<HostSide> sides = side.map(List::of).orElseGet(export::sides);
        Written first = export.written(sides.getFirst());
        return first instanceof Written.Refused && sides.size() > 1
                ? either(first, export.written(sides.get(1)))
                : first;
    }

    private static Written either(Written first, Written second) {
        return second instanceof Written.Text ? second : first;
    }

    /**
     * The text of the script.
     *
     * @throws BadInputException if the trace cannot be one
     */
    public static String text(Shown shown, Optional<HostSide> side) {
        return switch (of(shown, side)) {
            case Written.Text(String text, HostSide _, var _) -> text;
            case Written.Refused(String why) ->
                throw new BadInputException("this trace cannot be put to a stack: " + why);
        };
    }

    /** The side that the last step is about comes first. */
    private List<HostSide> sides() {
        HostSide first = trace.scenes().reversed().stream()
                .flatMap(step -> step.label().events().toJavaStream())
                .map(event -> event.side())
                .findFirst()
                .orElse(HostSide.SERVER);
        return List.of(first, first.other());
    }

    private Written written(HostSide side) {
        Optional<String> reason = Unscriptable.reason(trace.scenario(), side);
        if (reason.isPresent()) {
            return new Written.Refused(reason.get());
        }
        try {
            List<String> lines = new TestedSide(trace.scenario(), side, Stacks.timeWait(profile()))
                    .lines(steps());
            return new Written.Text(document(side, lines), side, options());
        } catch (Unscriptable e) {
            return new Written.Refused(Objects.requireNonNull(e.getMessage()));
        }
    }

    private List<TraceStep> steps() {
        return trace.scenes();
    }

    private RuleProfile profile() {
        String name = setup.text(Settings.named(PROFILE));
        return RuleProfile.ALL.find(profile -> profile.name().equals(name)).get();
    }

    /** The options under which the model of the trace runs the script. */
    private List<String> options() {
        ConfiguredScenario plain = new ConfiguredScenario(
                Scenarios.HANDSHAKE, Map.of(PROFILE, profile().name()));
        List<String> options = new ArrayList<>(List.of("--profile", profile().name()));
        StackSettings.names().stream()
                .filter(key -> !text(setup, key).equals(text(plain, key)) || key.equals("window"))
                .flatMap(key -> Stream.of("--set", key + "=" + untimed(key, text(setup, key))))
                .forEach(options::add);
        return options;
    }

    private static String text(ConfiguredScenario setup, String key) {
        return setup.text(Settings.named(key));
    }

    /** A script has real time, so ticks of timers do not matter. */
    private static String untimed(String key, String value) {
        return StackSettings.isTimer(key) && !value.equals("off") ? "anyMoment" : value;
    }

    private String document(HostSide side, List<String> lines) {
        List<String> text = new ArrayList<>();
        text.add("// " + shown.heading());
        text.add("// " + shown.statement().replaceAll("\\s+", " "));
        text.add("// " + trace.explanation().replaceAll("\\s+", " "));
        text.add("// The " + side + " is the stack under test; the " + side.other()
                + " and the network are the script.");
        text.add("// The model passes with: synproof script FILE " + String.join(" ", options()));
        text.add("--tolerance_usecs=10000");
        text.add(PREPARATION);
        text.add("");
        text.addAll(lines);
        return String.join("\n", text) + "\n";
    }
}
