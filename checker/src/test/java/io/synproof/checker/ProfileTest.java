package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.examples.HandshakeRuns;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.checker.result.StateSpaceProfile.ActionUse;
import io.synproof.checker.result.StateSpaceProfile.PartUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A profile says which part multiplies the states, and which kind of action finds them. */
class ProfileTest {

    /** Two counters, of which the second only moves when the first is at 0. */
    private record Counters(int many, boolean few) {}

    private enum Count {
        UP,
        FLIP
    }

    private static final Model<Counters, Count> MODEL = new Model<>() {
        @Override
        public List<Counters> initialStates() {
            return List.of(new Counters(0, false));
        }

        @Override
        public List<Count> actions(Counters state) {
            return List.of(Count.UP, Count.FLIP);
        }

        @Override
        public Counters next(Counters state, Count action) {
            return switch (action) {
                case UP -> new Counters((state.many() + 1) % 10, state.few());
                case FLIP -> new Counters(state.many(), !state.few());
            };
        }
    };

    @Test
    void everyComponentIsCountedAloneAndLeftOut() {
        StateSpaceProfile profile = Checker.of(MODEL).profile();

        assertThat(profile.coverage().states()).isEqualTo(20);
        assertThat(profile.parts())
                .containsExactly(new PartUse("many", 10, 2), new PartUse("few", 2, 10));
        assertThat(profile.greatest()).hasValue(new PartUse("many", 10, 2));
        assertThat(profile.factor(new PartUse("many", 10, 2))).isEqualTo(10);
    }

    @Test
    void everyTransitionIsCountedAndEveryStateButTheFirstIsFoundOnce() {
        StateSpaceProfile profile = Checker.of(MODEL).profile();

        assertThat(profile.actions())
                .containsExactly(new ActionUse("FLIP", 20, 10), new ActionUse("UP", 20, 9));
    }

    @Test
    void aCompositionIsProfiledByItsParts() {
        StateSpaceProfile profile = HandshakeRuns.profile();

        assertThat(profile.parts())
                .extracting(PartUse::name)
                .containsExactly("process 0", "process 1", "medium", "environment");
        assertThat(profile.actions().stream().mapToLong(ActionUse::transitions).sum())
                .isEqualTo(profile.coverage().transitions());
        assertThat(profile.actions().stream().mapToLong(ActionUse::found).sum())
                .isEqualTo(profile.coverage().states() - 1);
        assertThat(profile.greatest())
                .hasValueSatisfying(part -> assertThat(part.name()).isEqualTo("medium"));
    }
}
