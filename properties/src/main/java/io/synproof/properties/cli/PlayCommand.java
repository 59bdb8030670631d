package io.synproof.properties.cli;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.documents.scenario.ShippedSchedules;
import io.synproof.properties.documents.schedule.Performance;
import io.synproof.properties.documents.schedule.ProfilePlay;
import io.synproof.properties.documents.schedule.Schedule;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.play.PlayJson;
import io.synproof.properties.report.play.PlayText;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof play}: what the model does with a schedule, line by line. */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Plays the schedule of a scenario: what the model does at each line, and by"
                + " which rule; profiles side by side where they part. Without FILE, lists the"
                + " schedules that come with Synproof.",
        footer = {
            "",
            "Exit codes: 0 everything happens and is as the schedule says; 1 in some profile a",
            "statement is not so, or an event cannot happen; 2 the document cannot be read, or an",
            "event can happen in no profile that was asked for."
        })
final class PlayCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String PROFILE = "profile";

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|NAME",
            description = "A scenario with a schedule, such as rfc9293-figure-6.")
    private @Nullable String file;

    @Option(
            names = "--profile",
            paramLabel = "NAME|all",
            split = ",",
            description = "Play it in this profile, or in all; may be repeated.")
    private List<String> profiles = List.of();

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "Changes a setting of the scenario; may be repeated.")
    private List<String> changes = List.of();

    @Mixin
    private JsonOption json = new JsonOption();

    PlayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        return file == null ? list() : play(file);
    }

    private int list() {
        if (!profiles.isEmpty() || !changes.isEmpty()) {
            throw new BadInputException("--profile and --set need FILE beside them");
        }
        List<NamedScenario> all =
                ShippedSchedules.NAMES.stream().map(ScenarioFiles::named).toList();
        PrintWriter text = json.text(terminal);
        all.forEach(scenario -> {
            text.println(terminal.coloured("@|bold " + scenario.name() + "|@"));
            WordWrap.lines(QuestionText.summary(scenario), 92)
                    .forEach(line -> text.println("    " + line));
        });
        text.flush();
        json.write(terminal, () -> all.stream().map(PlayCommand::entry).toList());
        return ExitCode.YES.number();
    }

    private record Entry(String name, String about) {}

    private static Entry entry(NamedScenario scenario) {
        return new Entry(scenario.name(), scenario.summary());
    }

    private int play(String name) {
        ConfiguredScenario setup = ScenarioFiles.named(name).with(changes.toArray(String[]::new));
        if (!(setup.base().beginning() instanceof Schedule schedule)) {
            throw new BadInputException(
                    name + " has no schedule: nothing is written under 'play' in it");
        }
        List<ProfilePlay> plays = names(setup).stream()
                .map(profile -> new ProfilePlay(
                        profile,
                        Performance.of(schedule, inProfile(setup, profile).unbegun())))
                .toList();
        PrintWriter text = json.text(terminal);
        text.println(PlayText.head(name, setup.base()));
        new PlayText(schedule, plays).lines().forEach(text::println);
        text.flush();
        json.write(terminal, () -> PlayJson.of(setup, plays));
        refuseWhatHappensNowhere(plays);
        return (plays.stream().allMatch(play -> play.performance().isAsSaid())
                        ? ExitCode.YES
                        : ExitCode.NO)
                .number();
    }

    /** The profiles that are asked for; without any, the scenario's own. */
    private List<String> names(ConfiguredScenario setup) {
        if (profiles.isEmpty()) {
            return List.of(setup.text(Settings.named(PROFILE)));
        }
        return profiles.contains(ALL)
                ? RuleProfile.ALL.map(RuleProfile::name).asJava()
                : profiles.stream()
                        .map(name -> RulesCommand.profile(name).name())
                        .distinct()
                        .toList();
    }

    private ConfiguredScenario inProfile(ConfiguredScenario setup, String profile) {
        return profiles.isEmpty() ? setup : setup.with(PROFILE + "=" + profile);
    }

    private static void refuseWhatHappensNowhere(List<ProfilePlay> plays) {
        if (plays.stream().allMatch(play -> play.performance().contradiction().isPresent())) {
            plays.getFirst().performance().contradiction().ifPresent(contradiction -> {
                throw contradiction.error();
            });
        }
    }
}
