package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.holding;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.snd;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Laws of SACK, whatever arrives in whatever order. */
class SackProperties {
    private static final TcpParameters STACK =
            holding().with(SynOptions.PLAIN.permittingSack(true));

    private static SendSide agreed(SendSide snd) {
        return snd.hearingSyn(STACK, Options.NONE.permittingSack(true));
    }

    /** First numbers and lengths of texts around the window, which has ten octets. */
    @Provide
    Arbitrary<java.util.List<Tuple2<Integer, Integer>>> texts() {
        return Arbitraries.integers()
                .between(299, 313)
                .flatMap(seq ->
                        Arbitraries.integers().between(1, 5).map(length -> Tuple.of(seq, length)))
                .list()
                .ofMaxSize(8);
    }

    private static TreeSet<Long> numbers(SackBlock block) {
        return TreeSet.range(block.left().value(), block.right().value());
    }

    private static Connection receiving(java.util.List<Tuple2<Integer, Integer>> texts) {
        Endpoint endpoint = established().with(agreed(snd(101, 101)));
        for (Tuple2<Integer, Integer> text : texts) {
            String segment =
                    "<SEQ=" + text.get1() + "><ACK=101><CTL=ACK><DATA=" + text.get2() + ">";
            endpoint = SegmentArrives.arrive(
                            STACK, endpoint, Notation.segment(segment), Fixtures.BIRTH)
                    .after();
        }
        return (Connection) endpoint;
    }

    @Property
    void whatIsReportedIsWhatIsHeldInBlocksThatDoNotTouch(
            @ForAll("texts") java.util.List<Tuple2<Integer, Integer>> texts) {
        ReceiveSide rcv = receiving(texts).rcv();
        List<Long> reported = rcv.blocks().flatMap(SackProperties::numbers);
        TreeSet<Long> held = TreeSet.ofAll(
                rcv.held().flatMap(piece -> numbers(new SackBlock(piece.seq(), piece.end()))));
        assertThat(reported.sorted()).containsExactlyElementsOf(held);
        assertThat(rcv.blocks().forAll(block -> !held.contains(block.right().value())))
                .isTrue();
    }

    @Property
    void whatIsSentAgainIsWhatIsNotReportedUpToTheLastReport(
            @ForAll("texts") java.util.List<Tuple2<Integer, Integer>> texts) {
        List<SackBlock> reports = List.ofAll(texts)
                .map(text -> new SackBlock(number(text.get1()), number(text.get1() + text.get2())));
        SendSide snd = agreed(snd(299, 318));
        SendSide heard = Scoreboard.heard(
                snd,
                Notation.segment("<SEQ=1><ACK=299><CTL=ACK>").with(Options.NONE.with(reports)));
        TreeSet<Long> known = TreeSet.ofAll(reports.filter(block -> block.left().value() > 299)
                .flatMap(SackProperties::numbers));
        TreeSet<Long> missing = known.isEmpty()
                ? TreeSet.empty()
                : TreeSet.range(299L, known.last()).removeAll(known);
        assertThat(Scoreboard.holes(heard).flatMap(SackProperties::numbers))
                .containsExactlyElementsOf(missing);
    }
}
