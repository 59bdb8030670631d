package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.host.Host;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.World;
import java.util.List;

/** Questions about the content of segments, and its fate. */
final class SegmentContentQuestions {
    private SegmentContentQuestions() {}

    static final Question<Boolean> SHARED = EventSeenMonitor.happens(
            "callsShareSegment",
            "a segment that is sent carries two octets or more",
            event -> event.sent().exists(segment -> segment.text().length() > 1),
            "One segment carries two octets or more.");

    static final Question<Boolean> ON_SYN = EventSeenMonitor.happens(
            "synCarriesText",
            "a SYN that a host sends carries octets",
            event -> event.sent().exists(SegmentContentQuestions::isSynWithText),
            "A SYN carries octets of its user.");

    static final Question<Boolean> ON_SYN_ACK = EventSeenMonitor.happens(
            "synAckBringsText",
            "a client accepts octets that come with the SYN,ACK which establishes it",
            event -> event.before() instanceof Endpoint.SynSent
                    && WorldFacts.isEstablished(event)
                    && !WorldFacts.accepted(event).isEmpty(),
            "The SYN,ACK brings octets, and its receiver is established: it accepts them.");

    private static boolean isSynWithText(Segment segment) {
        return segment.control().syn() && !segment.text().isEmpty();
    }

    static final Question<Unit> STRANGER_RESET = Asked.everyStep(
            "unknownPairIsReset",
            "an acknowledgment that reaches a host which has no connection for it is answered with"
                    + " a reset, while the host is up",
            Subject.inSteps(
                    "an acknowledgment reaches a host that has no connection for it",
                    judged -> judged.label()
                            .events()
                            .exists(event -> isUnknown(judged.before(), event))),
            (world, label) -> label.events()
                    .filter(event -> isUnknown(world, event))
                    .forAll(Facts::sendsReset),
            "An acknowledgment that belongs to no connection is not answered with a reset.");

    private static boolean isUnknown(World world, Event event) {
        return world.host(event.side()).up() && Facts.hearsAck(event) && isNothing(event.before());
    }

    private static boolean isNothing(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _ -> true;
            case Endpoint.SynSent _, Connection _ -> false;
        };
    }

    static final Question<Unit> BLOCKED = Asked.reachable(
            "textWaitsBehindGap",
            "octets or a FIN have arrived and are held back: octets before them are missing,"
                    + " or the handshake is not complete",
            false,
            world -> hasHeld(world.client()) || hasHeld(world.server()),
            "What has arrived is held back.");

    private static boolean hasHeld(Host host) {
        return host.slots()
                .exists(slot -> slot.endpoint() instanceof Connection connection
                        && !connection.rcv().held().isEmpty());
    }

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL =
            List.of(SHARED, ON_SYN, ON_SYN_ACK, STRANGER_RESET, BLOCKED);
}
