package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide.RemoteInfo;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The sender's record of what the remote has received beyond SND.UNA (RFC 2018, section 8). It
 * decides what a fast retransmit sends again, and nothing else: what is reported may still be
 * dropped by the remote, so only SEG.ACK frees it.
 */
final class Scoreboard {
    private Scoreboard() {}

    /** A send side after the SACK option of a segment whose SEG.ACK has been taken. */
    static SendSide heard(SendSide snd, Segment segment) {
        List<SackBlock> reported = segment.options().sack();
        return reported.isEmpty() || snd.sacked().isEmpty()
                ? snd
                : snd.sacking(reported.filter(block -> isOfNow(snd, block))
                        .foldLeft(snd.sacked().get(), (known, block) -> adding(snd, known, block)));
    }

    /** Beyond SND.UNA and sent: a report of duplicates (RFC 2883) or of old text is not. */
    private static boolean isOfNow(SendSide snd, SackBlock block) {
        return snd.una().isBefore(block.left())
                && block.right().isAfterUpTo(block.left(), snd.nxt());
    }

    /** The number after the last one that a segment reports. */
    static Option<SequenceNumber> last(SendSide snd, Segment segment) {
        return segment.options()
                .sack()
                .filter(block -> isOfNow(snd, block))
                .map(SackBlock::right)
                .maxBy(right -> right.distanceFrom(snd.una()));
    }

    /** Some disjoint blocks and one more, joined to those that it meets, in order. */
    private static List<SackBlock> adding(SendSide snd, List<SackBlock> known, SackBlock block) {
        var split = known.partition(other -> Blocks.meet(snd.una(), other, block));
        SackBlock joined =
                split._1.foldLeft(block, (some, other) -> Blocks.join(snd.una(), some, other));
        return split._2.append(joined).sortBy(each -> each.left().distanceFrom(snd.una()));
    }

    /** What is heard, without what lies before {@code una}, the new SND.UNA. */
    static RemoteInfo beyond(RemoteInfo heard, SequenceNumber una) {
        return heard.sacked().forAll(List::isEmpty)
                ? heard
                : heard.having(heard.sacked()
                        .map(blocks -> blocks.filter(block -> una.isBefore(block.left()))));
    }

    /** A connection that no longer trusts what was reported: the retransmission timer has fired. */
    static Connection forgotten(Connection connection) {
        return connection.snd().sacked().forAll(List::isEmpty)
                ? connection
                : connection.with(connection.snd().sacking(List.empty()));
    }

    /** The numbers from SND.UNA to the last that was reported, without those reported. */
    static List<SackBlock> holes(SendSide snd) {
        List<SackBlock> blocks = snd.sacked().getOrElse(List.empty());
        List<SequenceNumber> lefts = blocks.map(SackBlock::right).prepend(snd.una());
        return lefts.zipWith(blocks, (left, next) -> new SackBlock(left, next.left()));
    }
}
