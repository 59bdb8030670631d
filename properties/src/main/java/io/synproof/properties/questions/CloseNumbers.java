package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Projection;
import io.synproof.checker.property.Property;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.Facts;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A monitor of the numbers of a close that the client begins: u of its FIN, v of the server's
 * answer, w of the server's FIN.
 */
final class CloseNumbers implements Monitor<Label, CloseNumbers.Seen> {

    static final Question<Seen> AS_WRITTEN = new Question<>(
            "closeNumbersAsWritten",
            "where the client closes first: FIN u is acknowledged by u+1, in a segment numbered v;"
                    + " the server's FIN w acknowledges u+1, and w is not before v; the last ACK is"
                    + " numbered u+1 and acknowledges w+1",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "both sides have sent a FIN",
                    state ->
                            state.memory().u().isDefined() && state.memory().w().isDefined()),
            false,
            new CloseNumbers(),
            _ -> Property.always(
                    "closeNumbersAsWritten", Projection.memory(), memory -> !memory.broken()),
            state -> state.memory().counted().asJava(),
            (_, _) -> "A number of the close is not as it is written.");

    /**
     * A FIN that arrives, and the segments sent at once.
     *
     * @param fin the FIN
     * @param answers the segments sent, all of which acknowledge
     */
    private record Heard(Segment fin, List<Segment> answers) {}

    private static Option<Heard> finHeard(Event event) {
        return Facts.heard(event)
                .filter(segment -> segment.control().fin())
                .filter(_ -> Facts.receivesFin(event))
                .map(fin -> new Heard(
                        fin, event.sent().filter(segment -> segment.control().ack())));
    }

    /**
     * The numbers seen so far.
     *
     * @param u the number of the client's FIN
     * @param v the number of the server's answer to it
     * @param w the number of the server's FIN
     * @param broken whether one was not as it should be
     */
    record Seen(
            Option<SequenceNumber> u,
            Option<SequenceNumber> v,
            Option<SequenceNumber> w,
            boolean broken)
            implements Serializable {

        private Seen clientFin(Segment fin) {
            return new Seen(Option.some(fin.seq()), v, w, broken);
        }

        private Seen answered(Segment answer) {
            boolean right = u.forAll(number -> answer.ack().equals(number.next()));
            return new Seen(u, Option.some(answer.seq()), w, broken || !right);
        }

        private Seen serverFin(Segment fin) {
            boolean right = u.forAll(number -> fin.ack().equals(number.next()))
                    && v.forAll(number -> !fin.seq().isBefore(number));
            return new Seen(u, v, Option.some(fin.seq()), broken || !right);
        }

        private Seen lastAck(Segment ack) {
            boolean right = u.forAll(number -> ack.seq().equals(number.next()))
                    && w.forAll(number -> ack.ack().equals(number.next()));
            return new Seen(u, v, w, broken || !right);
        }

        private List<String> counted() {
            return u.map(number -> "u = " + number)
                    .toList()
                    .appendAll(v.map(number -> "v = " + number))
                    .appendAll(w.map(number -> "w = " + number));
        }
    }

    @Override
    public Seen initial() {
        return new Seen(Option.none(), Option.none(), Option.none(), false);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.events().foldLeft(memory, CloseNumbers::watch);
    }

    private static Seen watch(Seen memory, Event event) {
        Option<Segment> fin = event.sent().find(segment -> segment.control().fin());
        Option<Segment> answer =
                finHeard(event).flatMap(heard -> heard.answers().headOption());
        return switch (event.side()) {
            case CLIENT ->
                answer.map(memory::lastAck)
                        .getOrElse(() -> fin.map(memory::clientFin).getOrElse(memory));
            case SERVER ->
                answer.map(memory::answered)
                        .getOrElse(() -> fin.map(memory::serverFin).getOrElse(memory));
        };
    }
}
