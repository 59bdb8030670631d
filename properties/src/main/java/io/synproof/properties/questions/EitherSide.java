package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.World;

/** Questions about what either side may do, whichever of them opened the connection. */
final class EitherSide {
    private EitherSide() {}

    static final Question<Unit> SERVER_CLOSES_FIRST = Asked.reachable(
            "serverClosesFirst",
            "the server is in FIN-WAIT-2 and the client in CLOSE-WAIT",
            false,
            world -> WorldFacts.has(world.server(), State.FIN_WAIT_2)
                    && WorldFacts.has(world.client(), State.CLOSE_WAIT),
            "The server has closed, and the client has not yet.");

    static final Question<Unit> OCTETS_CROSS = Asked.reachable(
            "octetsCross",
            "octets of both sides are in flight at once",
            false,
            world -> hasTextFor(world, HostSide.CLIENT) && hasTextFor(world, HostSide.SERVER),
            "Octets are on their way in both directions.");

    private static boolean hasTextFor(World world, HostSide side) {
        return world.network()
                .inFlight()
                .filter(flying -> flying.to() == side)
                .exists(flying -> flying.tcp().exists(segment -> !segment.text().isEmpty()));
    }

    static final Question<Unit> TWO_IN_CLOSE_WAIT = Asked.reachable(
            "serverHasTwoInCloseWait",
            "two connections of the server are in CLOSE-WAIT at once",
            false,
            world -> WorldFacts.count(world.server(), State.CLOSE_WAIT) >= 2,
            "The server has two connections in CLOSE-WAIT.");

    static final Question<Boolean> HEARD_UNACKNOWLEDGED = EventSeenMonitor.happens(
            "heardBeforeFinAcknowledged",
            "the client has sent its FIN, and its user receives octets before the FIN is"
                    + " acknowledged",
            event -> event.side() == HostSide.CLIENT
                    && event.before() instanceof Connection before
                    && before.finSent()
                    && event.after().state() == State.FIN_WAIT_1
                    && !Facts.hearsAckOfFin(event)
                    && !WorldFacts.delivered(event).isEmpty(),
            "The client has sent its FIN, nobody has acknowledged it, and its user receives"
                    + " octets.");

    static final Question<Unit> CLOSE_WAIT_UNREAD = Asked.reachable(
            "closeWaitBeforeEndIsRead",
            "the server is in CLOSE-WAIT, and its user has not read all octets yet, nor the end of"
                    + " the stream",
            false,
            world -> Facts.connections(world, HostSide.SERVER)
                    .exists(connection -> connection.state() == State.CLOSE_WAIT
                            && !connection.rcv().buffer().isEmpty()
                            && !connection.rcv().hasEnded()),
            "The server is in CLOSE-WAIT, and its user knows nothing of it yet.");
}
