package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --quick}: what needs long is left out, and said to be. */
class QuickTest {
    private static final Claim CLAIM = Catalogue.named("FW-18");
    private static final Check CHECK = CLAIM.checks().getFirst();

    @TempDir
    private Path folder;

    private Shell quick(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(more, 0, args, 4, more.length);
        System.arraycopy(
                new String[] {"verify", "--quick", "--out", folder.toString()}, 0, args, 0, 4);
        return Shell.run(args);
    }

    @Test
    void whatNeedsMoreStatesIsListedAndNoFailure() {
        Shell shell = quick("FW-18", "FW-07", "OT-06");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("FW-18    REFUTED  notes 000:47")
                .contains("FW-07    UNDECIDED  left out  notes 000:50")
                .contains("??   closerSends        UNDECIDED, the bound on states was reached")
                .endsWith("""
                        Left out, and after how many states:
                            FW-07    closerSends 3,172
                        quick, 2,000 states a search: 1 decided, 1 left out, 1 not checkable
                        In full:
                            synproof verify FW-07
                        """)
                .doesNotContain("not as expected");
    }

    @Test
    void nothingIsListedWhereAllIsDecided() {
        Shell shell = quick("FW-18");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .endsWith("quick, 2,000 states a search: 1 decided, 0 left out\n")
                .doesNotContain("In full");
    }

    @Test
    void jsonHasWhatWasLeftOutAndWithoutQuickNothingOfIt() throws IOException {
        JsonNode quick = json(quick("FW-18", "FW-07", "--json", "-"));
        JsonNode full =
                json(Shell.run("verify", "FW-18", "--out", folder.toString(), "--json", "-"));

        assertThat(quick.get("quick")).isEqualTo(new ObjectMapper().readTree("""
                {"statesPerSearch": 2000, "decided": 1, "notCheckable": 0,
                 "claimsLeftOut": ["FW-07"],
                 "leftOut": [{"claim": "FW-07", "check": "closerSends", "states": 3172}],
                 "inFull": "synproof verify FW-07"}"""));
        assertThat(quick.at("/claims/1/verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(full.has("quick")).isFalse();
    }

    private static JsonNode json(Shell shell) throws IOException {
        return new ObjectMapper().readTree(shell.out());
    }

    @Test
    void whatIsAgainstExpectationIsNotExcusedByAControlThatIsLeftOut() {
        CheckResult falls = new CheckResult(CHECK, ask(CHECK.control().experiment(), 100), cut());

        assertThat(ExitCode.ofQuick(results(falls))).isEqualTo(ExitCode.NO);
        assertThat(falls.isLeftOut()).isFalse();
    }

    @Test
    void aSearchThatIsLeftOutLeavesItsClaimUndecidedAndIsExcusedInAQuickRunOnly() {
        CheckResult left = new CheckResult(CHECK, ask(CHECK.experiment(), 100), cut());

        assertThat(new ClaimResult(CLAIM, List.of(left)).verdict())
                .isEqualTo(ClaimVerdict.UNDECIDED);
        assertThat(ExitCode.ofQuick(results(left))).isEqualTo(ExitCode.YES);
        assertThat(ExitCode.of(results(left))).isEqualTo(ExitCode.UNDECIDED);
    }

    @Test
    void whatAnotherReasonThanTheBoundOnStatesStoppedIsNotLeftOut() {
        Answer cut = cut();
        Answer cancelled = new Answer(
                cut.experiment(),
                cut.outcome(),
                cut.coverage().stoppedBy(StopReason.CANCELLED),
                cut.bounds(),
                cut.evidence(),
                cut.value(),
                cut.asked());
        CheckResult stopped = new CheckResult(CHECK, ask(CHECK.experiment(), 100), cancelled);

        assertThat(ExitCode.ofQuick(results(stopped))).isEqualTo(ExitCode.UNDECIDED);
    }

    private static Answer cut() {
        return ask(CHECK.control().experiment(), 1);
    }

    private static Answer ask(Experiment experiment, long states) {
        return experiment.ask(ExperimentOptions.within(Bounds.states(states)));
    }

    private static List<ClaimResult> results(CheckResult result) {
        return List.of(new ClaimResult(CLAIM, List.of(result)));
    }
}
