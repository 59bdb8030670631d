package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.ConversationTable.Stretch;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.reality.explain.TimeWords;
import io.synproof.properties.reality.explain.Way;
import io.synproof.properties.reality.explain.pair.Stray.Excuse;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.PacketReport;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The packets of a connection as both files show them, each once, when it leaves: the state of its
 * sender then, and that of its receiver when it has arrived.
 *
 * @param atA the file at A
 * @param atB the file at B
 * @param there the way from A
 * @param back the way from B
 * @param ahead by how much the clock of B is ahead of that of A
 * @param packets how many packets there are
 */
record PairTable(
        FileView atA,
        FileView atB,
        JourneyIndex there,
        JourneyIndex back,
        long ahead,
        long packets) {
    /**
     * A row with its time by the clock of A.
     *
     * @param nanos the time
     * @param row the row, whose seconds are not set yet
     */
    private record Event(long nanos, TableRow row) {}

    /** The table, of a long connection in two stretches. */
    List<Stretch> stretches() {
        List<Event> first = merged(events(atA, atA.first()), events(atB, atB.first()));
        List<Event> last = merged(events(atA, atA.last()), events(atB, atB.last()));
        long begun = first.headOption().map(Event::nanos).getOrElse(0L);
        List<Stretch> begin = List.of(new Stretch(0, timed(first, begun)));
        return last.isEmpty()
                ? begin
                : begin.append(
                        new Stretch(packets - first.size() - last.size(), timed(last, begun)));
    }

    private static List<TableRow> timed(List<Event> events, long begun) {
        return events.map(event -> event.row().after(TimeWords.seconds(event.nanos() - begun)));
    }

    /** Two lists in one, by time; the order within each stays. */
    private static List<Event> merged(List<Event> one, List<Event> two) {
        java.util.List<Event> merged = new java.util.ArrayList<>();
        List<Event> left = one;
        List<Event> right = two;
        while (left.nonEmpty() || right.nonEmpty()) {
            boolean isLeft = right.isEmpty()
                    || (left.nonEmpty() && left.head().nanos() <= right.head().nanos());
            merged.add(isLeft ? left.head() : right.head());
            left = isLeft ? left.tail() : left;
            right = isLeft ? right : right.tail();
        }
        return List.ofAll(merged);
    }

    private List<Event> events(FileView file, List<PacketReport> packets) {
        return packets.flatMap(packet ->
                file.isSent(packet) ? Option.some(departure(file, packet)) : arrival(file, packet));
    }

    private long time(FileView file, PacketReport packet) {
        long own = file.nanos().getOrDefault(packet.number(), 0L);
        return file.isA() ? own : own - ahead;
    }

    private Event departure(FileView file, PacketReport packet) {
        FileView other = file.isA() ? atB : atA;
        JourneyIndex journey = file.isA() ? there : back;
        Option<Passage> passage = journey.passage(packet.number());
        List<Long> arrivals = passage.map(one -> List.ofAll(one.arrivals()).map(Passing::number))
                .getOrElse(List.empty());
        String here = Long.toString(packet.number());
        String otherNumber =
                arrivals.isEmpty() ? "-" : arrivals.head() + (arrivals.size() > 1 ? "+" : "");
        String receiver = arrivals.lastOption().map(other::state).getOrElse("");
        boolean lost = passage.exists(one -> one.manner() == Passage.Manner.LOST);
        Standing standing = arrivals.map(other::standing)
                .prepend(file.standing(packet.number()))
                .maxBy(Enum::ordinal)
                .getOrElse(Standing.NONE);
        List<String> remarks = passage.map(one -> remarks(one, journey))
                .getOrElse(List.empty())
                .appendAll(file.reasons(packet.number()))
                .appendAll(arrivals.flatMap(other::reasons));
        return new Event(
                time(file, packet),
                row(
                        file,
                        packet,
                        file.isA() ? here + "/" + otherNumber : otherNumber + "/" + here,
                        receiver,
                        marks(packet, arrivals.flatMap(number -> other.rows().get(number))),
                        lost ? Way.LOST : Way.SEEN,
                        standing,
                        remarks));
    }

    private static List<Mark> marks(PacketReport sent, List<PacketReport> arrived) {
        return sent.marks().appendAll(arrived.flatMap(PacketReport::marks)).distinct();
    }

    private List<String> remarks(Passage passage, JourneyIndex journey) {
        int overtaken = journey.overtaken(passage.sent().number());
        List<String> manner = switch (passage.manner()) {
            case WHOLE -> List.empty();
            case DUPLICATED ->
                List.of("arrives " + passage.arrivals().size() + " times: packets "
                        + List.ofAll(passage.arrivals()).map(Passing::number).mkString(", "));
            case IN_PIECES -> List.of("arrives in other pieces");
            case PARTLY_LOST -> List.of("a part of it is lost on the way");
            case LOST -> List.of("lost on the way");
            case NOT_COVERED -> List.of("would arrive when the other file does not cover");
        };
        return overtaken == 0
                ? manner
                : manner.append("overtaken by " + overtaken + " sent later; arrives after "
                        + TimeWords.of(TimeWords.seconds(journey.delay(passage, ahead))));
    }

    /** A packet that arrives and was not sent; those sent have their rows already. */
    private Option<Event> arrival(FileView file, PacketReport packet) {
        JourneyIndex journey = file.isA() ? back : there;
        return journey.stray(packet.number())
                .map(stray -> new Event(
                        time(file, packet),
                        row(
                                file,
                                packet,
                                file.isA() ? packet.number() + "/-" : "-/" + packet.number(),
                                "",
                                packet.marks(),
                                stray.excuse() == Excuse.NONE ? Way.UNSENT : Way.SEEN,
                                stray.excuse() == Excuse.NONE
                                        ? Standing.REJECTED
                                        : file.standing(packet.number()),
                                List.of(stray.words()).appendAll(file.reasons(packet.number())))));
    }

    private static TableRow row(
            FileView file,
            PacketReport packet,
            String number,
            String otherState,
            List<Mark> marks,
            Way way,
            Standing standing,
            List<String> remarks) {
        String own = file.state(packet);
        boolean fromA = file.isSent(packet) == file.isA();
        return new TableRow(
                number,
                0,
                fromA,
                packet.segment(),
                file.isA() ? own : otherState,
                file.isA() ? otherState : own,
                standing == Standing.REJECTED ? "" : TableRow.rule(packet),
                marks,
                way,
                standing,
                remarks);
    }
}
