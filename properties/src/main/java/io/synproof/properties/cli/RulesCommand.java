package io.synproof.properties.cli;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.RuleUse;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.report.RuleText;
import io.synproof.properties.report.json.RuleJson;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof rules}: the rules of the protocol that can be switched. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules of the protocol that can be switched with --set, explains"
                + " one of them, or lists those in which two profiles differ.")
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "A rule.")
    private @Nullable String name;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "List the rules that read otherwise in this profile.")
    private @Nullable String profile;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            description = "Otherwise than in this one; without it, than in RFC9293.")
    private @Nullable String against;

    @Mixin
    private JsonOption json = new JsonOption();

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        if (profile != null) {
            compare(profile(profile), against == null ? RuleProfile.RFC9293 : profile(against));
        } else if (against != null) {
            throw new BadInputException("--against " + against + " needs --profile NAME beside it");
        } else if (name != null) {
            explain(rule(name));
        } else {
            list();
        }
        return ExitCode.YES.number();
    }

    private void list() {
        PrintWriter text = json.text(terminal);
        Rule.ALL.forEach(rule -> show(text, RuleText.lines(rule)));
        text.println();
        text.println("synproof rules RULE explains one; --profile NAME lists the rules in which a"
                + " profile differs.");
        json.write(terminal, () -> RuleJson.of(Rule.ALL.asJava()));
    }

    private void explain(Rule<?> rule) {
        PrintWriter text = json.text(terminal);
        List<RuleUse> mentions = RuleUse.of(rule.key(), Catalogue.both());
        show(text, RuleText.lines(rule));
        show(text, RuleText.profiles(rule));
        show(text, RuleText.mentions(mentions));
        json.write(terminal, () -> RuleJson.of(rule, mentions));
    }

    private void compare(RuleProfile one, RuleProfile other) {
        List<Rule<?>> differences = differences(one, other);
        show(json.text(terminal), RuleText.differences(one, other, differences));
        json.write(terminal, () -> RuleJson.differences(one, other, differences));
    }

    private List<Rule<?>> differences(RuleProfile one, RuleProfile other) {
        List<Rule<?>> all = one.differencesFrom(other).asJava();
        return name == null ? all : all.stream().filter(rule(name)::equals).toList();
    }

    private void show(PrintWriter text, List<String> lines) {
        lines.forEach(line -> text.println(terminal.coloured(line)));
    }

    static Rule<?> rule(String name) {
        return Rule.ALL
                .find(rule -> rule.key().equals(name))
                .getOrElseThrow(() -> BadInputException.unknown(
                        "rule", name, Rule.ALL.map(Rule::key).asJava()));
    }

    static RuleProfile profile(String name) {
        return RuleProfile.ALL
                .find(profile -> profile.name().equals(name))
                .getOrElseThrow(() -> BadInputException.unknown(
                        "profile", name, RuleProfile.ALL.map(RuleProfile::name).asJava()));
    }
}
