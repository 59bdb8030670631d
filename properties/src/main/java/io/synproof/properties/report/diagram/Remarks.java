package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Attacker;
import io.synproof.model.world.Event;
import io.synproof.properties.language.Texts;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The remarks on a step, beside what is drawn. */
final class Remarks {
    private static final Texts TEXTS = Texts.beside(Remarks.class);

    private Remarks() {}

    /** The network duplicates. */
    static Note kept() {
        return Note.adversary(TEXTS.of("network.keeps"));
    }

    /** The network loses a segment, or the copy of one. */
    static Note lost(SegmentFlight flight) {
        return Note.adversary(
                TEXTS.of(flight.arrivedIn().isEmpty() ? "network.loses" : "network.losesCopy"));
    }

    /** The network reorders. */
    static Note passed(SegmentFlight other) {
        return Note.adversary(
                TEXTS.of("network.overtakes", other.sentIn(), other.parcel().caption()));
    }

    /** The network has no room for a segment; or holds it already, where it holds each once. */
    static Note notTaken(SegmentFlight flight, boolean persistent) {
        String segment = flight.parcel().caption();
        if (Attacker.isStranger(flight.parcel().port())) {
            return Note.remark(TEXTS.of("network.stranger", segment));
        }
        return persistent
                ? Note.remark(TEXTS.of("network.already", segment))
                : Note.adversary(TEXTS.of("network.full", segment));
    }

    /** The rules that decided an event, with their sections. */
    static List<Note> rules(Event event, boolean oneOfSeveral) {
        return event.clauses()
                .filter(clause -> isTelling(clause, event.clauses()))
                .map(ClauseText::of)
                .map(rule ->
                        oneOfSeveral ? TEXTS.of("rule.of", SideName.of(event.side()), rule) : rule)
                .map(rule -> new Note(Note.Kind.RULE, rule));
    }

    /**
     * Whether a clause is worth a remark: "nothing new is acknowledged" only if there is no other.
     */
    private static boolean isTelling(Clause clause, List<Clause> all) {
        return clause != Clause.ACK_OLD || all.length() == 1;
    }

    /** The signals to the user that the states do not show. */
    static List<Note> signals(Event event) {
        return event.signals().flatMap(signal -> signal(signal, event)).map(Note::remark);
    }

    private static Option<String> signal(Signal signal, Event event) {
        return switch (signal) {
            case Signal.Delivered(ReceivedText delivery) ->
                Option.some(octets(delivery.text(), event));
            case Signal.Notice notice ->
                switch (notice) {
                    case ESTABLISHED, ACCEPTED, CLOSING -> Option.none();
                    case RESET,
                            REFUSED,
                            END_OF_STREAM,
                            USER_TIMEOUT,
                            KEEP_ALIVE_FAILED,
                            DELIVERY_PROBLEM,
                            TIMED_OUT -> Option.some(told(event, SignalText.of(notice)));
                };
            case Signal.Refusal refusal -> Option.some(told(event, SignalText.of(refusal)));
            case Signal.Return _ -> Option.none();
        };
    }

    private static String told(Event event, String signal) {
        return TEXTS.of("user.told", SideName.of(event.side()), signal);
    }

    private static String octets(Text text, Event event) {
        if (event.clauses().contains(Clause.DATAGRAM)) {
            return TEXTS.of("user.datagram", SideName.of(event.side()), text.length());
        }
        int first = text.first() + 1;
        int last = text.first() + text.length();
        return first == last
                ? TEXTS.of("user.octet", SideName.of(event.side()), first)
                : TEXTS.of("user.octets", SideName.of(event.side()), first, last);
    }

    /** The receiver's view of a segment whose sender counts from other numbers. */
    static List<Note> reading(ConnectionNames names, DiagramSegment parcel, Event event) {
        return ConnectionName.of(event.side(), event.before())
                .flatMap(receiver -> differently(parcel, basesOf(names, receiver, event.before()))
                        .map(numbers ->
                                TEXTS.of("connection.reads", names.phrase(receiver), numbers)))
                .map(Note::remark)
                .toList();
    }

    /** The numbers from which a receiver counts; in SYN-SENT it knows only its own. */
    private static SequenceBases basesOf(
            ConnectionNames names, ConnectionName receiver, Endpoint endpoint) {
        SequenceBases bases = names.bases(receiver).turned();
        return switch (endpoint) {
            case Closed _ -> SequenceBases.UNKNOWN;
            case Listen _ -> SequenceBases.UNKNOWN;
            case SynSent _ -> bases.withoutSeq();
            case Connection _ -> bases;
        };
    }

    private static Option<String> differently(DiagramSegment parcel, SequenceBases bases) {
        Segment segment = parcel.segment();
        boolean otherSeq = differ(parcel.bases().seq(), bases.seq());
        boolean otherAck = segment.control().ack() && differ(parcel.bases().ack(), bases.ack());
        String seq = otherSeq ? "SEQ=" + bases.seq(segment.seq()) : "";
        String ack = otherAck ? "ACK=" + bases.ack(segment.ack()) : "";
        return Option.when(otherSeq || otherAck, (seq + " " + ack).strip());
    }

    private static <T> boolean differ(Option<T> one, Option<T> other) {
        return one.isDefined() && other.isDefined() && !one.equals(other);
    }
}
