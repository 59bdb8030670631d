package io.synproof.properties.reality.script.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.reality.script.run.ReportText;
import io.synproof.properties.reality.script.run.ScriptReport;
import io.synproof.properties.reality.script.run.ScriptRun;
import io.synproof.properties.reality.script.run.StackSettings;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import io.synproof.properties.report.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The traces of the catalogue as scripts: each that can be one is read again, and passes. */
@Tag("long")
class EveryScriptTest {
    /** Nearly all traces are found within so many states; the others only take longer. */
    private static final long STATES = 60_000;

    /**
     * Scripts, and what became of them.
     *
     * @param options the options of each script under which the model passes
     * @param failures the reports on those that do not pass
     * @param deaf those that pass although they expect another number
     * @param reasons how many traces cannot be one, by the reason
     */
    private record Count(
            Map<String, List<String>> options,
            List<String> failures,
            List<String> deaf,
            Map<String, Integer> reasons) {
        static Count empty() {
            return new Count(
                    new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        }

        void add(Shown shown) {
            for (HostSide side : HostSide.values()) {
                switch (ScriptExport.of(shown, Optional.of(side))) {
                    case Written.Refused(String why) -> reasons.merge(why, 1, Integer::sum);
                    case Written.Text(String text, HostSide _, List<String> chosen) ->
                        add(text, chosen);
                }
            }
        }

        private void add(String text, List<String> chosen) {
            options.put(text, chosen);
            ScriptReport report = run(text, chosen);
            if (report.verdict() != ScriptReport.Verdict.AGREES) {
                failures.add(text + String.join("\n", ReportText.lines(report)));
            }
            String changed = text.replaceFirst(
                    "(?m)^(\\S+ > \\S+) [1-9]\\d*:\\d+\\(0\\)", "$1 4000:4000(0)");
            if (!changed.equals(text)
                    && run(changed, chosen).verdict() != ScriptReport.Verdict.DIFFERS) {
                deaf.add(changed);
            }
        }
    }

    private static ScriptReport run(String text, List<String> options) {
        RuleProfile profile =
                RuleProfile.ALL.find(one -> one.name().equals(options.get(1))).get();
        List<String> changes =
                options.stream().filter(option -> option.contains("=")).toList();
        return ScriptRun.of(
                ScriptReader.read("trace.pkt", text),
                profile.name(),
                StackSettings.stack(profile, changes),
                Optional.empty());
    }

    @Test
    void everyTraceThatCanBeAScriptIsReadAgainAndPasses() {
        Count count = Count.empty();
        Verification.experiments(Catalogue.both()).stream()
                .map(EveryScriptTest::asked)
                .flatMap(answer -> Shown.of(answer).stream())
                .forEach(count::add);

        assertThat(count.failures()).isEmpty();
        assertThat(count.deaf()).isEmpty();
        assertThat(count.options().size()).isEqualTo(485);
        assertThat(count.reasons())
                .containsKeys(
                        "its handshake does not have three messages, as that of every stack",
                        "it has a seeded mistake, which no stack has");
    }

    private static Answer asked(Experiment experiment) {
        return experiment.ask(ExperimentOptions.within(Bounds.states(STATES)));
    }
}
