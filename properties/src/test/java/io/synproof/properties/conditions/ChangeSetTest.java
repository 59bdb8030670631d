package io.synproof.properties.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
    private static final List<SettingChange> THREE =
            Stream.of("drop=0..1", "mss=2").flatMap(SettingChange::of).toList();

    private static List<String> choices(int size) {
        return ChangeSet.choices(THREE, size).map(ChangeSet::toString).toList();
    }

    @Test
    void aRangeIsOneChangeForEachNumber() {
        assertThat(THREE).hasToString("[drop=0, drop=1, mss=2]");
    }

    @Test
    void aSetChangesNoSettingTwice() {
        assertThat(choices(1)).containsExactly("drop=0", "drop=1", "mss=2");
        assertThat(choices(2)).containsExactly("drop=0 mss=2", "drop=1 mss=2");
        assertThat(choices(3)).isEmpty();
    }

    @Test
    void setsAreCountedWithoutMakingThem() {
        assertThat(ChangeSet.count(THREE, 1)).isEqualTo(3);
        assertThat(ChangeSet.count(THREE, 2)).isEqualTo(5);
        assertThat(ChangeSet.count(THREE, 6)).isEqualTo(5);
    }

    @Test
    void noChangeAtAllIsOneSet() {
        assertThat(choices(0)).containsExactly("");
    }

    @Test
    void itsChangesGoBeforeThoseOfTheSetup() {
        ChangeSet set = ChangeSet.choices(THREE, 2).toList().getLast();

        assertThat(set.in(Scenarios.HANDSHAKE.with("drop=3", "retries=2")).changes())
                .containsOnlyKeys("drop", "mss", "retries")
                .containsEntry("drop", "1");
    }

    @Test
    void whatIsNoChangeIsRefused() {
        assertThatThrownBy(() -> SettingChange.of("drop"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("a change is written key=value or key=least..most, not 'drop'");
        assertThatThrownBy(() -> SettingChange.of("drop=2..1"))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> SettingChange.of("network=bags"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("network cannot be 'bags' (did you mean 'bag'?)");
    }
}
