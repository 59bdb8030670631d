package io.synproof.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From Java too, what is found about TCP is shown as sequence diagrams, and not as records. */
class JavaVerdictsTest {
    private static final TcpModel MODEL =
            new TcpModel(Scenarios.HANDSHAKE.asIs().scenario());

    private static final Property<World, Action> NEVER_BOTH =
            Property.never("both are ESTABLISHED", JavaVerdictsTest::areEstablished);

    private static boolean areEstablished(World world) {
        ConnectionSlot.Id id = ConnectionSlot.Id.of(0);
        return world.client().endpoint(id).state() == State.ESTABLISHED
                && world.server().endpoint(id).state() == State.ESTABLISHED;
    }

    private static final String LAST_ROW =
            "  4   ESTABLISHED |--- [ACK] SEQ=1 ACK=1 ------------------------------------------"
                    + "---->| ESTABLISHED";

    @Test
    void aVerdictShowsItsTraceAsADiagram() {
        String verdict = Checker.of(MODEL).check(NEVER_BOTH).toString();

        assertThat(verdict.lines().toList())
                .startsWith(
                        "VIOLATED: never \"both are ESTABLISHED\", after 4 steps",
                        "Time runs downwards, a row a step; at the margins, the states after it."
                                + " Sections are of RFC 9293.")
                .contains(LAST_ROW);
        assertThat(verdict).doesNotContain("World[");
    }

    @Test
    void theMessageOfAFailedTestIsTheDiagramToo() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Checker.of(MODEL).check(NEVER_BOTH).orThrow())
                .satisfies(error ->
                        assertThat(String.valueOf(error.getMessage()).lines()).contains(LAST_ROW));
    }

    @Test
    void soAreWalksReplayedRunsAndRunsBesideAMonitor() {
        var walk = Checker.of(MODEL).walk(NEVER_BOTH, new RandomWalkOptions(1, 1000, 20));
        var watched = Checker.of(MODEL.monitoredBy(Monitor.<Label>none()))
                .check(Property.never("both", it -> areEstablished(it.state())));

        assertThat(walk.trace().orElseThrow().toString())
                .startsWith("Time runs downwards")
                .doesNotContain("World[");
        assertThat(watched.toString().lines()).contains(LAST_ROW);
        assertThat(Trace.follow(MODEL, "0:0.0.0.0").toString()).doesNotContain("World[");
    }

    @Test
    void aLassoIsADiagramThatSaysWhatRepeats() {
        TcpModel lossy = new TcpModel(Scenarios.LOSSY_HANDSHAKE.asIs().scenario());
        String verdict = Checker.of(lossy)
                .check(Temporal.<World>eventually(
                        "both are ESTABLISHED", JavaVerdictsTest::areEstablished))
                .toString();

        assertThat(verdict).containsPattern("(?m)^for ever: (nothing can happen|steps? \\d+)");
        assertThat(verdict).contains("SYN-SENT").doesNotContain("World[");
    }

    @Test
    void aRunThatTheScenarioDoesNotMakeIsShownWorldByWorld() {
        World start = MODEL.scenario().start();
        Scenario mute = MODEL.scenario().with(event -> event.effect().leaving(event.before()));
        Action open = MODEL.actions(start).getFirst();
        Trace<World, Action> foreign = new Trace<>(
                        start,
                        List.of(new Step<>(start, open, mute.step(start, open).after())))
                .shownBy(MODEL);

        assertThat(foreign.toString().lines())
                .startsWith("    0. client CLOSED, server LISTEN")
                .anyMatch(line -> line.startsWith("    1. client ")
                        && line.endsWith("in flight: <SEQ=0><CTL=SYN> to server"));
    }

    @Test
    void aBoundThatIsHitHasNoTraceAndNoDiagram() {
        assertThat(Checker.of(MODEL)
                        .within(Bounds.depth(2))
                        .check(NEVER_BOTH)
                        .toString()
                        .lines())
                .startsWith("UNDECIDED: never \"both are ESTABLISHED\"");
    }
}
