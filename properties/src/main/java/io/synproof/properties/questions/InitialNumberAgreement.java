package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.Facts;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The monitor of {@code initialNumbersAgree}: when the server becomes established, a client has
 * become established with the same two initial sequence numbers, and each client serves for one
 * server (injective agreement).
 */
final class InitialNumberAgreement implements Monitor<Label, InitialNumberAgreement.Ledger> {

    static final Question<Ledger> NUMBERS_AGREE = new Question<>(
            "initialNumbersAgree",
            "the server becomes established only with the initial sequence numbers of a"
                    + " connection that a client has established before, and once for each",
            Question.Kind.ALWAYS,
            Subject.inStates("the server is established", InitialNumberAgreement::hasServer),
            false,
            new InitialNumberAgreement(),
            _ -> Property.always(
                    "initialNumbersAgree",
                    Projection.memory(),
                    memory -> memory.ghost().isEmpty()),
            state -> state.memory()
                    .open()
                    .map(numbers ->
                            "client has ISS " + numbers.client() + ", IRS " + numbers.server())
                    .asJava(),
            (_, end) -> end.memory()
                    .ghost()
                    .map(numbers -> "The server is established with ISS " + numbers.server()
                            + " and IRS " + numbers.client()
                            + " more often than a client has been with these numbers.")
                    .getOrElse("The two ends agree."));

    /**
     * The two initial sequence numbers of a connection.
     *
     * @param client the client's
     * @param server the server's
     */
    record Numbers(SequenceNumber client, SequenceNumber server) implements Comparable<Numbers> {
        @Override
        public int compareTo(Numbers other) {
            int byClient = client.compareTo(other.client);
            return byClient == 0 ? server.compareTo(other.server) : byClient;
        }
    }

    /**
     * The agreements of clients not yet matched by a server.
     *
     * @param open numbers of established clients for which no server has become established; sorted
     * @param ghost the numbers of a server that became established without a client, if one did
     */
    record Ledger(List<Numbers> open, Option<Numbers> ghost) implements Serializable {
        private Ledger client(Numbers numbers) {
            return new Ledger(open.append(numbers).sorted(), ghost);
        }

        private Ledger server(Numbers numbers) {
            return open.contains(numbers)
                    ? new Ledger(open.remove(numbers), ghost)
                    : new Ledger(open, Option.some(numbers));
        }
    }

    private static boolean hasServer(MonitoredState<World, Ledger> state) {
        return state.memory().ghost().isDefined()
                || Facts.connections(state.state(), HostSide.SERVER)
                        .exists(connection -> connection.state().isSynchronized());
    }

    @Override
    public Ledger initial() {
        return new Ledger(List.empty(), Option.none());
    }

    @Override
    public Ledger next(Ledger memory, Label label) {
        return label.events().foldLeft(memory, InitialNumberAgreement::watch);
    }

    private static Ledger watch(Ledger memory, Event event) {
        return WorldFacts.isEstablished(event) && event.after() instanceof Connection connection
                ? established(memory, event.side(), connection)
                : memory;
    }

    private static Ledger established(Ledger memory, HostSide side, Connection connection) {
        SequenceNumber iss = connection.snd().iss();
        SequenceNumber irs = connection.rcv().irs();
        return switch (side) {
            case CLIENT -> memory.client(new Numbers(iss, irs));
            case SERVER -> memory.server(new Numbers(irs, iss));
        };
    }
}
