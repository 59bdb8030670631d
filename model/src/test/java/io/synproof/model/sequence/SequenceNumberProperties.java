package io.synproof.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of arithmetic modulo 2^k, in every space from 2 to 32 bits. */
class SequenceNumberProperties {

    /** Three numbers of one space. */
    record Three(SequenceNumber a, SequenceNumber b, SequenceNumber c) {
        SequenceSpace space() {
            return a.space();
        }
    }

    @Provide
    Arbitrary<Three> anywhere() {
        return threeIn(SequenceSpace.FEWEST_BITS, SequenceSpace.MOST_BITS);
    }

    /** Where walking the whole circle is cheap. */
    @Provide
    Arbitrary<Three> small() {
        return threeIn(SequenceSpace.FEWEST_BITS, 6);
    }

    private static Arbitrary<Three> threeIn(int fewest, int most) {
        return Arbitraries.integers()
                .between(fewest, most)
                .edgeCases(bits -> bits.includeOnly(fewest, most))
                .map(SequenceSpace::new)
                .flatMap(space -> {
                    Arbitrary<SequenceNumber> number =
                            Arbitraries.longs().between(0, space.size() - 1).map(space::number);
                    return Combinators.combine(number, number, number).as(Three::new);
                });
    }

    @Property
    void plusAndDistanceAreInverse(@ForAll("anywhere") Three x) {
        assertThat(x.a.plus(x.b.distanceFrom(x.a))).isEqualTo(x.b);
        assertThat(x.a.plus(x.c.value()).distanceFrom(x.a)).isEqualTo(x.c.value());
    }

    @Property
    void stepsAddUp(@ForAll("anywhere") Three x) {
        assertThat(x.a.plus(x.b.value()).plus(x.c.value()))
                .isEqualTo(x.a.plus(x.b.value() + x.c.value()));
        assertThat(x.a.plus(x.b.value()).plus(-x.b.value())).isEqualTo(x.a);
    }

    @Property
    void aWholeTurnLeadsNowhere(@ForAll("anywhere") Three x) {
        assertThat(x.a.plus(x.space().size())).isEqualTo(x.a);
        assertThat(x.a.plus(-x.space().size())).isEqualTo(x.a);
    }

    @Property
    void thereAndBackIsAWholeTurn(@ForAll("anywhere") Three x) {
        long there = x.b.distanceFrom(x.a);
        long back = x.a.distanceFrom(x.b);
        assertThat(there + back).isEqualTo(x.a.equals(x.b) ? 0 : x.space().size());
    }

    @Property
    void ofTwoNumbersOneIsBeforeUnlessTheyAreEqualOrOpposite(@ForAll("anywhere") Three x) {
        boolean unordered =
                x.a.equals(x.b) || x.b.distanceFrom(x.a) == x.space().size() / 2;
        assertThat(x.a.isBefore(x.b) && x.b.isBefore(x.a)).isFalse();
        assertThat(x.a.isBefore(x.b) || x.b.isBefore(x.a)).isEqualTo(!unordered);
    }

    @Property
    void beforeDoesNotDependOnWhereTheCircleBegins(@ForAll("anywhere") Three x) {
        long turn = x.c.value();
        assertThat(x.a.plus(turn).isBefore(x.b.plus(turn))).isEqualTo(x.a.isBefore(x.b));
    }

    @Property
    void whatWrapsIsStillAfter(@ForAll("anywhere") Three x) {
        SequenceNumber last = x.space().number(-1);
        assertThat(last.next()).isEqualTo(x.space().zero());
        assertThat(last.isBefore(x.space().zero())).isEqualTo(x.space().size() > 2);
    }

    @Property
    void isAfterUpToIsAWalk(@ForAll("small") Three x) {
        assertThat(x.c.isAfterUpTo(x.a, x.b))
                .isEqualTo(walk(x.a.next(), x.b, x.a).anyMatch(at(x.c)));
    }

    @Property
    void isFromUpToIsAWalk(@ForAll("small") Three x) {
        assertThat(x.c.isFromUpTo(x.a, x.b))
                .isEqualTo(x.c.equals(x.a) || walk(x.a.next(), x.b, x.a).anyMatch(at(x.c)));
    }

    private static LongPredicate at(SequenceNumber number) {
        return value -> value == number.value();
    }

    /** The numbers from {@code first} to {@code last}, or none if {@code origin} is the last. */
    private static LongStream walk(
            SequenceNumber first, SequenceNumber last, SequenceNumber origin) {
        if (last.equals(origin)) {
            return LongStream.empty();
        }
        return LongStream.concat(
                LongStream.iterate(
                        first.value(),
                        value -> value != last.value(),
                        value -> first.space().number(value + 1).value()),
                LongStream.of(last.value()));
    }

    @Property
    void anyIntegerNamesTheNumberItIsCongruentTo(@ForAll long value, @ForAll("bits") int bits) {
        SequenceSpace space = new SequenceSpace(bits);
        assertThat(space.number(value).value()).isEqualTo(Math.floorMod(value, space.size()));
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(SequenceSpace.FEWEST_BITS, SequenceSpace.MOST_BITS);
    }

    @Example
    void aSpaceHasTwoToThirtyTwoBits() {
        assertThat(new SequenceSpace(32).size()).isEqualTo(4_294_967_296L);
        assertThatThrownBy(() -> new SequenceSpace(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SequenceSpace(33))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SequenceNumber(4, new SequenceSpace(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
