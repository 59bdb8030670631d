package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.OldestAck;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Differences in connections that the kernel opened itself. */
final class OpeningDifferences {
    private OpeningDifferences() {}

    static Option<Effect> shutdownWaits(Judge.Expected expected, Happening event) {
        return EndingDifferences.before(expected, State.SYN_RECEIVED)
                .filter(_ -> EndingDifferences.isCall(event, Move.Kind.SHUTDOWN))
                .map(connection -> Effect.of(
                        Clause.CLOSE_QUEUED, connection.with(connection.snd().closing())));
    }

    static Option<Allowed> issCompletes(Allowed model, Endpoint before, Happening event) {
        return Option.when(
                before instanceof Connection connection
                        && connection.state() == State.SYN_RECEIVED
                        && !connection.passive()
                        && acknowledgesIss(connection, event),
                () -> model.with(
                        rules -> rules.with(Rule.ACK_CHECK_IN_SYN_RECEIVED, AckCheck.FROM_UNA)));
    }

    static Option<Allowed> issIsOld(Allowed model, Endpoint before, Happening event) {
        return Option.when(
                model.opened()
                        && before instanceof Connection connection
                        && connection.state().isSynchronized()
                        && acknowledgesIss(connection, event),
                () -> model.with(rules -> rules.with(Rule.OLDEST_ACK, OldestAck.MAX_WINDOW)));
    }

    /**
     * A SYN,ACK is outstanding where an acknowledgment of nothing has ended SYN-RECEIVED. The
     * kernel's timer is short where SYN-SENT has had a wrong acknowledgment; it goes off before the
     * event or behind it, and from then on congestion control holds text back behind the SYN,ACK.
     */
    static List<Effect> synAgain(Allowed model, Judge.Expected expected) {
        return model.synOutstanding()
                        && expected.before() instanceof Connection connection
                        && connection.state().isSynchronized()
                        && connection.snd().una().equals(connection.snd().iss().next())
                ? waiting(expected.effect())
                        .flatMap(held -> again(connection, held, model.offers()).prepend(held))
                        .appendAll(again(connection, expected.effect(), model.offers()))
                : List.empty();
    }

    /** The same without the text that it sends, if there is any. */
    private static List<Effect> waiting(Effect effect) {
        List<Segment> others = effect.sent().reject(Matching::isStream);
        return others.length() < effect.sent().length()
                ? List.of(effect.having(others))
                : List.empty();
    }

    private static List<Effect> again(Connection before, Effect effect, Offers offers) {
        return List.of(before, effect.after())
                .flatMap(endpoint -> synAck(endpoint, offers))
                .flatMap(synAck ->
                        List.of(effect.sent().prepend(synAck), effect.sent().append(synAck)))
                .map(effect::having);
    }

    private static Option<Segment> synAck(Endpoint endpoint, Offers offers) {
        return endpoint instanceof Connection connection
                ? Option.some(Segment.acknowledging(
                                Control.SYN_ACK,
                                connection.snd().iss(),
                                connection.rcv().nxt(),
                                0)
                        .with(offers.kernel().onSyn()))
                : Option.none();
    }

    private static boolean acknowledgesIss(Connection connection, Happening event) {
        return EndingDifferences.arrived(event)
                .exists(segment -> segment.control().ack()
                        && !segment.control().rst()
                        && segment.ack().equals(connection.snd().iss()));
    }
}
