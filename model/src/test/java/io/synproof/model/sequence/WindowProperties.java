package io.synproof.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which segments a window accepts: table 6 of RFC 9293, 3.10.7.4, against counting. */
class WindowProperties {

    /** A segment that arrives at a window: what it occupies is {@code length} from {@code seq}. */
    record Arriving(Window window, SequenceNumber seq, int length) {

        /** The numbers that the segment occupies, counted out. */
        LongStream occupied() {
            return LongStream.range(0, length).map(i -> seq.plus(i).value());
        }

        /** Whether a number is one of those that the window holds open, counted out. */
        boolean isOpen(long number) {
            return LongStream.range(0, window.size())
                    .anyMatch(i -> window.start().plus(i).value() == number);
        }
    }

    @Provide
    Arbitrary<Arriving> arriving() {
        return Arbitraries.integers()
                .between(2, 6)
                .edgeCases(bits -> bits.includeOnly(2))
                .map(SequenceSpace::new)
                .flatMap(space -> {
                    Arbitrary<SequenceNumber> number =
                            Arbitraries.longs().between(0, space.size() - 1).map(space::number);
                    Arbitrary<Integer> size =
                            Arbitraries.integers().between(0, (int) space.size() / 2);
                    return Combinators.combine(number, size, number, size)
                            .as((start, open, seq, length) ->
                                    new Arriving(new Window(start, open), seq, length));
                });
    }

    @Property
    void containsWhatIsOpen(@ForAll("arriving") Arriving x) {
        assertThat(x.window.contains(x.seq)).isEqualTo(x.isOpen(x.seq.value()));
    }

    /** One number longer than the window, and a segment still has an end in it if it has any. */
    @Property
    void aSegmentNoLongerThanTheWindowIsAcceptedIfAnyOfItsNumbersIsOpen(
            @ForAll("arriving") Arriving x) {
        if (x.length > 0 && x.length <= x.window.size() + 1) {
            assertThat(x.window.accepts(x.seq, x.length))
                    .isEqualTo(x.occupied().anyMatch(x::isOpen));
        }
    }

    /** Table 6 looks at the two ends only. */
    @Property
    void aSegmentIsAcceptedIfItsFirstOrItsLastNumberIsOpen(@ForAll("arriving") Arriving x) {
        if (x.length > 0) {
            assertThat(x.window.accepts(x.seq, x.length))
                    .isEqualTo(x.isOpen(x.seq.value())
                            || x.isOpen(x.seq.plus(x.length - 1).value()));
        }
    }

    @Property
    void aSegmentWithoutLengthIsAcceptedWhereItLies(@ForAll("arriving") Arriving x) {
        boolean expected =
                x.window.size() == 0 ? x.seq.equals(x.window.start()) : x.isOpen(x.seq.value());
        assertThat(x.window.accepts(x.seq, 0)).isEqualTo(expected);
    }

    @Property
    void aClosedWindowAcceptsNothingThatHasLength(@ForAll("arriving") Arriving x) {
        assertThat(new Window(x.window.start(), 0).accepts(x.seq, x.length + 1L))
                .isFalse();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void acceptanceDoesNotDependOnWhereTheCircleBegins(
            @ForAll("arriving") Arriving x, @ForAll long turn) {
        Window turned = new Window(x.window.start().plus(turn % 64), x.window.size());
        assertThat(turned.accepts(x.seq.plus(turn % 64), x.length))
                .isEqualTo(x.window.accepts(x.seq, x.length));
    }

    private static final SequenceSpace SPACE = new SequenceSpace(32);

    private static boolean accepts(long windowSize, long seq, long length) {
        return new Window(SPACE.number(301), windowSize).accepts(SPACE.number(seq), length);
    }

    @Example
    void table6_noLengthAndNoWindow_onlyTheNextNumber() {
        assertThat(accepts(0, 301, 0)).isTrue();
        assertThat(accepts(0, 300, 0)).isFalse();
        assertThat(accepts(0, 302, 0)).isFalse();
    }

    @Example
    void table6_noLengthAndAWindow_fromItsFirstToItsLast() {
        assertThat(accepts(10, 300, 0)).isFalse();
        assertThat(accepts(10, 301, 0)).isTrue();
        assertThat(accepts(10, 310, 0)).isTrue();
        assertThat(accepts(10, 311, 0)).isFalse();
    }

    @Example
    void table6_lengthAndNoWindow_nothing() {
        assertThat(accepts(0, 301, 1)).isFalse();
        assertThat(accepts(0, 300, 2)).isFalse();
    }

    @Example
    void table6_lengthAndAWindow_eitherEnd() {
        assertThat(accepts(10, 298, 3)).isFalse();
        assertThat(accepts(10, 298, 4)).isTrue();
        assertThat(accepts(10, 310, 5)).isTrue();
        assertThat(accepts(10, 311, 5)).isFalse();
    }

    /** A segment that reaches beyond both ends has neither of its ends in the window. */
    @Example
    void table6_refusesASegmentThatCoversTheWholeWindowAndMore() {
        assertThat(accepts(10, 300, 12)).isFalse();
        assertThat(accepts(10, 300, 11)).isTrue();
    }

    @Example
    void aWindowIsAtMostHalfTheSpace() {
        SequenceSpace narrow = new SequenceSpace(3);
        assertThat(new Window(narrow.zero(), 4).contains(narrow.number(3))).isTrue();
        assertThatThrownBy(() -> new Window(narrow.zero(), 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(narrow.zero(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
