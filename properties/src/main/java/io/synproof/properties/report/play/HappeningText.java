package io.synproof.properties.report.play;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.properties.documents.schedule.Contradiction;
import io.synproof.properties.documents.schedule.Flight;
import io.synproof.properties.documents.schedule.Happening;
import io.synproof.properties.documents.schedule.PlayedLine;
import io.synproof.properties.documents.schedule.Unmet;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.diagram.ClauseText;
import io.synproof.properties.report.diagram.SideName;
import io.synproof.properties.report.diagram.SignalText;
import io.vavr.collection.List;

/** The words for what the model does with a line of a schedule. */
final class HappeningText {
    private static final Texts TEXTS = Texts.beside(HappeningText.class);
    private static final String DEEPER = "  ";

    private HappeningText() {}

    /** The lines of text; none if nothing happens. */
    static List<String> of(PlayedLine line) {
        return List.ofAll(line.happenings())
                .flatMap(HappeningText::of)
                .appendAll(List.ofAll(line.unmet()).map(Unmet::words))
                .appendAll(List.ofAll(line.contradiction().map(Contradiction::words).stream()
                        .map(words -> TEXTS.of("cannot", words))
                        .toList()));
    }

    private static List<String> of(Happening happening) {
        List<Event> events = happening.step().label().events();
        return events.isEmpty()
                ? List.of(quiet(happening.step().label().action()))
                : events.flatMap(event -> of(event, sent(happening, event)));
    }

    private static List<Flight> sent(Happening happening, Event event) {
        return happening
                .sent()
                .filter(flight -> flight.from() == event.side()
                        && event.sent().contains(flight.packet().segment()));
    }

    private static List<String> of(Event event, List<Flight> sent) {
        List<String> details = sent.map(flight -> TEXTS.of(
                        "sends",
                        flight.kind(),
                        flight.ordinal(),
                        flight.packet().segment()))
                .appendAll(event.signals().map(signal -> TEXTS.of("tells", told(signal))))
                .appendAll(event.clauses()
                        .filter(clause ->
                                clause != Clause.ACK_OLD || event.clauses().length() == 1)
                        .map(clause -> TEXTS.of(
                                "rule", ClauseText.section(clause), ClauseText.meaning(clause))));
        return details.map(detail -> DEEPER + detail).prepend(states(event));
    }

    private static String states(Event event) {
        if (event.clauses().contains(Clause.FORGED)) {
            return TEXTS.of("forged", SideName.of(event.side()));
        }
        State before = event.before().state();
        State after = event.after().state();
        return before == after
                ? TEXTS.of("stays", SideName.of(event.side()), after)
                : TEXTS.of("moves", SideName.of(event.side()), before, after);
    }

    /** What a user is told. */
    static String told(Signal signal) {
        return switch (signal) {
            case Signal.Delivered(var received) ->
                TEXTS.of("octets", received.text().length());
            case Signal.Notice notice -> SignalText.of(notice);
            case Signal.Refusal refusal -> SignalText.of(refusal);
            case Signal.Return returned -> SignalText.of(returned);
        };
    }

    private static String quiet(Action action) {
        return switch (action) {
            case Action.Tick _ -> TEXTS.of("tick");
            case Action.Lose _ -> TEXTS.of("lost");
            case Action.Crash(var side) -> TEXTS.of("crash", SideName.of(side));
            case Action.Reboot(var side) -> TEXTS.of("up", SideName.of(side));
            case Action.Call _, Action.Deliver _, Action.Timeout _ -> TEXTS.of("nothing");
            case Action.CookieTick _, Action.Inject _ -> TEXTS.of("nothing");
        };
    }
}
