package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model that leaves steps of another out. */
class ActionConstraintTest {
    private static final Graph GRAPH =
            Graph.of("a -> b", "a -crash> z", "b -> c", "b -crash> z", "c -> a", "z -> z");
    private static final Model<String, Edge> SOUND =
            GRAPH.constrained("no crash", step -> !step.action().arrow().equals("-crash>"));
    private static final Property<String, Edge> NEVER_Z = Property.never("z", "z"::equals);

    @Test
    void aStepAgainstItIsNotTakenAndTheVerdictSaysInHowManyStates() {
        Verdict<String, Edge> verdict = Checker.of(SOUND).check(NEVER_Z);

        assertThat(Checker.of(GRAPH).check(NEVER_Z).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.withoutTime().toString()).isEqualTo("""
                HOLDS: never "z"
                note:     steps against "no crash" left out, in 2 states
                searched: 3 states, 3 transitions, depth 2, 0 terminal, 0 deadlocks; complete
                bounds:   none""");
    }

    @Test
    void whatIsCountedBesidesStandsBesideIt() {
        Property<String, Edge> c = Property.reachable("c", "c"::equals);

        assertThat(Checker.of(SOUND)
                        .counting(List.of(c))
                        .check(NEVER_Z)
                        .coverage()
                        .counted())
                .isEqualTo(Map.of("c", 1L, "steps against \"no crash\" left out", 2L));
    }

    @Test
    void itMaySpeakOfWhereAStepLeads() {
        Model<String, Edge> open =
                GRAPH.constrained("not back", step -> !step.after().equals("a"));

        assertThat(Checker.of(open).check(Property.noDeadlock()).outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(Checker.of(open).explore().coverage().terminal()).isEqualTo(1);
        assertThat(Checker.of(Graph.of("a -> b")).check(Property.noDeadlock()).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void fairnessDoesNotAskForWhatIsLeftOut() {
        List<Fairness<Edge>> crash =
                List.of(Fairness.weak("all", edge -> edge.arrow().equals("-crash>")));
        Temporal<String> ends = Temporal.eventually("z", "z"::equals);
        Graph waits = Graph.of("a -> a", "a -crash> z");

        Verdict<String, Edge> verdict = Checker.of(waits.constrained(
                        "no crash", step -> step.action().arrow().equals("->")))
                .check(ends, crash);

        assertThat(Checker.of(waits).check(ends, crash).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.notes())
                .containsExactly(
                        "steps against \"no crash\" left out, in 1 state",
                        "it is so in no state that was found",
                        "weak fairness of \"all\" speaks of no action that was found");
    }

    @Test
    void aWalkSaysThatStepsAreLeftOutAndNotHowMany() {
        assertThat(Checker.of(SOUND)
                        .walk(NEVER_Z, new RandomWalkOptions(1, 10, 5))
                        .notes())
                .containsExactly("steps against \"no crash\" left out");
    }
}
