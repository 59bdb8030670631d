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
import io.vavr.collection.List;

/** The words for what the model does with a line of a schedule. */
final class HappeningText {
    private static final String DEEPER = "  ";

    private HappeningText() {}

    /** The lines of text; none if nothing happens. */
    static List<String> of(PlayedLine line) {
        return List.ofAll(line.happenings())
                .flatMap(HappeningText::of)
                .appendAll(List.ofAll(line.unmet()).map(Unmet::words))
                .appendAll(List.ofAll(line.contradiction().map(Contradiction::words).stream()
                        .map(words -> "cannot happen: " + words)
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
        List<String> details = sent.map(flight -> "sends " + flight.kind() + " " + flight.ordinal()
                        + ": " + flight.packet().segment())
                .appendAll(event.signals().map(signal -> "tells its user: " + told(signal)))
                .appendAll(event.clauses()
                        .filter(clause ->
                                clause != Clause.ACK_OLD || event.clauses().length() == 1)
                        .map(clause -> clause.section() + ": " + clause.meaning()));
        return details.map(detail -> DEEPER + detail).prepend(states(event));
    }

    private static String states(Event event) {
        if (event.clauses().contains(Clause.FORGED)) {
            return "an attacker, in the name of the " + event.side();
        }
        State before = event.before().state();
        State after = event.after().state();
        return event.side() + (before == after ? " stays " + after : " " + before + " -> " + after);
    }

    /** What a user is told. */
    static String told(Signal signal) {
        return switch (signal) {
            case Signal.Delivered(var received) ->
                received.text().length() == 1 ? "1 octet" : received.text().length() + " octets";
            case Signal.Notice notice -> notice.toString();
            case Signal.Refusal refusal -> refusal.toString();
            case Signal.Return returned -> returned.toString();
        };
    }

    private static String quiet(Action action) {
        return switch (action) {
            case Action.Tick _ -> "a tick passes";
            case Action.Lose _ -> "the network loses it";
            case Action.Crash(var side) -> side + " loses all its memory";
            case Action.Reboot(var side) -> side + " is up again";
            case Action.Call _, Action.Deliver _, Action.Timeout _ -> "nothing happens";
            case Action.CookieTick _, Action.Inject _ -> "nothing happens";
        };
    }
}
