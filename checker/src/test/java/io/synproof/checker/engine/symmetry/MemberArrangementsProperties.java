package io.synproof.checker.engine.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.symmetry.Permutation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MemberArrangementsProperties {

    @Property
    void membersOfOneKindAreArrangedInEveryWayThatCanBeSeen(
            @ForAll @Size(max = 7) List<@IntRange(max = 3) Integer> kinds) {
        int[] likes = kinds.stream().mapToInt(kinds::indexOf).toArray();
        List<Permutation> all = all(new int[kinds.size()], likes);

        assertThat(all.stream().map(one -> one.moved(kinds)).distinct().toList())
                .hasSize(all.size());
        assertThat(all).hasSize(Math.toIntExact(multinomial(kinds)));
        assertThat(all.getFirst()).isEqualTo(Permutation.identity(kinds.size()));
        assertThat(new MemberArrangements(new int[kinds.size()], likes).areAtMost(all.size()))
                .isTrue();
        assertThat(new MemberArrangements(new int[kinds.size()], likes).areAtMost(all.size() - 1L))
                .isFalse();
    }

    @Property
    void groupsKeepTheirPlaces(
            @ForAll @IntRange(max = 4) int first, @ForAll @IntRange(max = 3) int second) {
        int[] groups = IntStream.range(0, first + second)
                .map(i -> i < first ? 0 : first)
                .toArray();
        int[] likes = IntStream.range(0, first + second).toArray();

        assertThat(all(groups, likes))
                .hasSize(Math.toIntExact(factorial(first) * factorial(second)))
                .doesNotHaveDuplicates()
                .allSatisfy(one -> IntStream.range(0, first)
                        .forEach(i -> assertThat(one.of(i)).isLessThan(first)));
    }

    private static List<Permutation> all(int[] groups, int[] likes) {
        List<Permutation> all = new ArrayList<>();
        new MemberArrangements(groups, likes).forEach(all::add);
        return all;
    }

    private static long multinomial(List<Integer> kinds) {
        return IntStream.rangeClosed(0, 3)
                .mapToLong(kind -> kinds.stream().filter(one -> one == kind).count())
                .reduce(factorial(kinds.size()), (ways, alike) -> ways / factorial(alike));
    }

    private static long factorial(long number) {
        return number == 0 ? 1 : number * factorial(number - 1);
    }
}
