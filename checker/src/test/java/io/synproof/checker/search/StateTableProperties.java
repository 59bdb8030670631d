package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the hash codes, the table is a set that numbers its members in the order of their
 * coming.
 */
class StateTableProperties {

    /** A value whose hash code is as bad as it is told to be. */
    private record Value(int value, int hashes) {
        @Override
        public int hashCode() {
            return value % hashes;
        }
    }

    @Property
    void numbersWhatIsNewAndKnowsWhatIsNot(
            @ForAll @Size(max = 500) List<@IntRange(max = 300) Integer> values,
            @ForAll @IntRange(min = 1, max = 1000) int hashes) {
        StateTable<Value> table = new StateTable<>();
        List<Value> members = new ArrayList<>();

        for (int each : values) {
            Value value = new Value(each, hashes);
            int known = members.indexOf(value);
            assertThat(table.find(value, StateTable.hash(value))).isEqualTo(known);
            int number = table.add(value, StateTable.hash(value));
            if (known < 0) {
                assertThat(number).isEqualTo(members.size());
                members.add(value);
            } else {
                assertThat(number).isEqualTo(StateTable.NONE);
            }
        }

        assertThat(table.size()).isEqualTo(members.size());
        for (int i = 0; i < members.size(); i++) {
            assertThat(table.get(i)).isEqualTo(members.get(i));
            assertThat(table.find(members.get(i), StateTable.hash(members.get(i))))
                    .isEqualTo(i);
        }
    }
}
