package io.synproof.properties.cli;

import io.synproof.model.rules.Alternative;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.properties.scenarios.BadInput;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code synproof rules}: the rules of the protocol that can be switched. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules of the protocol that can be switched with --set.")
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "A rule.")
    private @Nullable String name;

    @Mixin
    private JsonOption json = new JsonOption();

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        List<Rule<?>> rules = chosen();
        PrintWriter text = json.text(terminal);
        rules.forEach(rule -> {
            text.println(terminal.coloured("@|bold " + rule.key() + "|@  " + rule.question() + "  ("
                    + rule.source() + ")"));
            rule.alternatives()
                    .forEach(one -> text.println(String.format(
                            "    %-12s %s%s",
                            one.key(), one.meaning(), isStandard(rule, one) ? " (standard)" : "")));
        });
        json.write(
                terminal,
                Map.of("rules", rules.stream().map(RulesCommand::fields).toList()));
        return ExitCode.YES.number();
    }

    private List<Rule<?>> chosen() {
        List<Rule<?>> all = Rule.ALL.asJava();
        if (name == null) {
            return all;
        }
        List<Rule<?>> named =
                all.stream().filter(rule -> rule.key().equals(name)).toList();
        if (named.isEmpty()) {
            throw BadInput.unknown("rule", name, all.stream().map(Rule::key).toList());
        }
        return named;
    }

    private static boolean isStandard(Rule<?> rule, Alternative alternative) {
        return rule.in(Rules.STANDARD).equals(alternative);
    }

    private static Map<String, Object> fields(Rule<?> rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", rule.key());
        fields.put("question", rule.question());
        fields.put("source", rule.source());
        fields.put("standard", rule.in(Rules.STANDARD).key());
        fields.put(
                "alternatives",
                rule.alternatives()
                        .map(one -> Map.of("key", one.key(), "meaning", one.meaning()))
                        .asJava());
        return fields;
    }
}
