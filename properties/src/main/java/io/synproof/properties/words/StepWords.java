package io.synproof.properties.words;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words for what a step did. */
final class StepWords {
    static final ValueType.Structure STEP =
            new ValueType.Structure("Step", "what a step did", StepWords::ofStep);

    private static final ValueType.Structure EVENT = new ValueType.Structure(
            "Event", "what a step did at one connection", StepWords::ofEvent);

    private static final ValueType.Structure RULE =
            new ValueType.Structure("Rule", "a rule that decided a step", StepWords::ofRule);

    private static final ValueType SEGMENTS = new ValueType.ListOf(NetworkWords.SEGMENT);
    private static final ValueType TEXTS = new ValueType.ListOf(Basic.TEXT);
    private static final ValueType RULES = new ValueType.ListOf(RULE);

    private StepWords() {}

    private static List<Member> ofStep() {
        return Stream.of(causes(), packets(), incidents(), effects())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Member> causes() {
        return List.of(
                step(
                        "call",
                        Basic.TEXT,
                        "the user's call, such as OPEN, SEND or CLOSE; absent if it is none",
                        StepWords::call),
                step(
                        "by",
                        NetworkWords.SIDE,
                        "the host that did it; absent for the network's",
                        it -> by(it.action())),
                step(
                        "octets",
                        Basic.INTEGER,
                        "octets that SEND gives to a connection; 0 if it is another call, or none",
                        it -> it.action()
                                        instanceof
                                        Action.Call(var _, var _, UserCall.Send(int octets))
                                ? octets
                                : 0),
                step(
                        "arrived",
                        NetworkWords.SEGMENT,
                        "the segment that arrived whole; absent if none did",
                        it -> it.events()
                                .flatMap(StepWords::arrived)
                                .headOption()
                                .toJavaOptional()),
                step(
                        "sent",
                        SEGMENTS,
                        "the segments that were sent, in order",
                        it -> it.events().flatMap(StepWords::sent)),
                step(
                        "sentAgain",
                        SEGMENTS,
                        "those of them that occupy numbers of which the first was sent before",
                        it -> it.events().flatMap(StepWords::sentAgain)));
    }

    private static List<Member> packets() {
        return List.of(
                step(
                        "packet",
                        NetworkWords.SEGMENT,
                        "the segment of the packet that arrived, were it only a fragment of it;"
                                + " absent if none did",
                        it -> it.action() instanceof Action.Deliver deliver
                                ? NetworkWords.Sighted.of(deliver.segment())
                                : Optional.empty()),
                step(
                        "datagram",
                        DatagramWords.DATAGRAM,
                        "the datagram of the packet that arrived, were it only a fragment of it;"
                                + " absent if none did",
                        it -> it.action() instanceof Action.Deliver deliver
                                ? CarriedDatagram.of(deliver.segment())
                                : Optional.empty()),
                step(
                        "fragment",
                        Basic.TRUTH,
                        "whether the packet that arrived is a fragment (RFC 791, 3.2)",
                        it -> it.action() instanceof Action.Deliver deliver
                                && deliver.segment().fragment().isPiece()));
    }

    private static List<Member> incidents() {
        return List.of(
                step(
                        "lost",
                        NetworkWords.SEGMENT,
                        "the segment that the network lost; absent if it lost none",
                        it -> it.action() instanceof Action.Lose lose
                                ? NetworkWords.Sighted.of(lose.segment())
                                : Optional.empty()),
                step(
                        "brought",
                        Basic.TRUTH,
                        "whether a packet arrived, a fragment or a datagram too",
                        it -> it.action() instanceof Action.Deliver),
                step(
                        "copied",
                        Basic.TRUTH,
                        "whether a copy of what arrived stays in flight",
                        it -> it.action() instanceof Action.Deliver deliver && deliver.keeping()),
                step(
                        "overtook",
                        Basic.INTEGER,
                        "how many older segments what arrived has passed, where that is counted",
                        it -> it.action() instanceof Action.Deliver deliver ? deliver.passed() : 0),
                step(
                        "injected",
                        Basic.TRUTH,
                        "whether an attacker sent what was sent",
                        it -> it.action() instanceof Action.Inject),
                step(
                        "timer",
                        Basic.TEXT,
                        "the role of the timer that went off: CONNECTION, ACKNOWLEDGMENT, USER,"
                                + " CHALLENGE; absent if none did",
                        it -> it.action() instanceof Action.Timeout timeout
                                ? Optional.of(timeout.role().name())
                                : Optional.empty()),
                step(
                        "tick",
                        Basic.TRUTH,
                        "whether time passed",
                        it -> it.action() instanceof Action.Tick),
                step(
                        "crash",
                        Basic.TRUTH,
                        "whether a host crashed",
                        it -> it.action() instanceof Action.Crash),
                step(
                        "reboot",
                        Basic.TRUTH,
                        "whether a host came up again",
                        it -> it.action() instanceof Action.Reboot));
    }

    private static List<Member> effects() {
        return List.of(
                step(
                        "told",
                        TEXTS,
                        "what users were told, such as 'connection reset'",
                        it -> it.events().flatMap(StepWords::told)),
                step(
                        "refused",
                        Basic.TRUTH,
                        "whether a user's call was answered by an error (3.10)",
                        it -> it.events()
                                .exists(event ->
                                        event.signals().exists(Signal.Refusal.class::isInstance))),
                step(
                        "accepted",
                        Basic.INTEGER,
                        "octets of what arrived that were handed over or put into buffers",
                        it -> Arrivals.octets(it.events().flatMap(Arrivals::accepted))),
                step(
                        "delivered",
                        Basic.INTEGER,
                        "octets handed to users",
                        it -> it.events().map(StepWords::delivered).sum().longValue()),
                step(
                        "rules",
                        RULES,
                        "the rules that decided it, in order",
                        it -> it.events().flatMap(Event::clauses)),
                step(
                        "events",
                        new ValueType.ListOf(EVENT),
                        "what it did at each connection concerned",
                        Label::events));
    }

    private static List<Member> ofEvent() {
        return List.of(
                event("at", NetworkWords.SIDE, "whose connection", Event::side),
                event("port", Basic.INTEGER, "the client's port", it -> it.id().port()),
                event("id", Basic.TEXT, "the connection's name", it -> it.id().toString()),
                event(
                        "udp",
                        Basic.TRUTH,
                        "whether it concerns a datagram, and no connection",
                        it -> it.id().isOfDatagrams()),
                event(
                        "before",
                        ConnectionWords.CONNECTION,
                        "the connection before; LISTEN or CLOSED if it begins",
                        it -> viewed(it, true)),
                event(
                        "after",
                        ConnectionWords.CONNECTION,
                        "the connection after",
                        it -> viewed(it, false)),
                event(
                        "arrived",
                        NetworkWords.SEGMENT,
                        "the segment that arrived whole; absent if none did",
                        it -> arrived(it).toJavaOptional()),
                event(
                        "ends",
                        Basic.TRUTH,
                        "whether the connection is there before and not after",
                        StepWords::ends),
                event("sent", SEGMENTS, "the segments that it sent", StepWords::sent),
                event(
                        "sentAgain",
                        SEGMENTS,
                        "those of them that occupy numbers of which the first was sent before",
                        StepWords::sentAgain),
                event("told", TEXTS, "what its user was told", StepWords::told),
                event(
                        "accepted",
                        Basic.INTEGER,
                        "octets that an arrival has made the connection accept: handed to its user"
                                + " or put into the buffer",
                        it -> Arrivals.octets(Arrivals.accepted(it))),
                event(
                        "delivered",
                        Basic.INTEGER,
                        "octets handed to its user",
                        StepWords::delivered),
                event("rules", RULES, "the rules that decided it", Event::clauses));
    }

    private static List<Member> ofRule() {
        return List.of(
                Member.of("name", Basic.TEXT, "its name in the model", Clause.class, Enum::name),
                Member.of(
                        "section",
                        Basic.TEXT,
                        "its section, such as '3.10.7.4'",
                        Clause.class,
                        Clause::section),
                Member.of("text", Basic.TEXT, "what it says", Clause.class, Clause::meaning));
    }

    private static ConnectionWords.Viewed viewed(Event event, boolean before) {
        return new ConnectionWords.Viewed(event.id(), before ? event.before() : event.after());
    }

    private static boolean ends(Event event) {
        return viewed(event, true).snd().isPresent()
                && viewed(event, false).snd().isEmpty();
    }

    private static Optional<String> call(Label label) {
        return label.action() instanceof Action.Call call
                ? Optional.of(call.call().toString())
                : Optional.empty();
    }

    private static Optional<HostSide> by(Action action) {
        return switch (action) {
            case Action.Call call -> Optional.of(call.side());
            case Action.Deliver deliver -> Optional.of(deliver.segment().to());
            case Action.Timeout timeout -> Optional.of(timeout.side());
            case Action.Crash crash -> Optional.of(crash.side());
            case Action.Reboot reboot -> Optional.of(reboot.side());
            case Action.CookieTick tick -> Optional.of(tick.side());
            case Action.Lose _, Action.Tick _, Action.Inject _ -> Optional.empty();
        };
    }

    private static io.vavr.control.Option<NetworkWords.Sighted> arrived(Event event) {
        return Arrivals.arrived(event)
                .flatMap(packet ->
                        io.vavr.control.Option.ofOptional(NetworkWords.Sighted.of(packet)));
    }

    private static io.vavr.collection.List<NetworkWords.Sighted> sent(Event event) {
        return event.sent()
                .map(segment -> new NetworkWords.Sighted(
                        segment, event.side().other(), event.id().port(), 0));
    }

    private static io.vavr.collection.List<NetworkWords.Sighted> sentAgain(Event event) {
        Optional<SendSide> before = viewed(event, true).snd();
        return sent(event)
                .filter(it -> it.segment().length() > 0
                        && before.filter(snd -> it.segment().seq().isBefore(snd.nxt()))
                                .isPresent());
    }

    private static io.vavr.collection.List<String> told(Event event) {
        return event.signals()
                .filter(signal -> !(signal instanceof Signal.Delivered))
                .map(Object::toString);
    }

    private static int delivered(Event event) {
        return Arrivals.octets(Arrivals.handedOver(event));
    }

    private static Member step(
            String name, ValueType type, String meaning, Function<Label, ?> read) {
        return Member.of(name, type, meaning, Label.class, read);
    }

    private static Member event(
            String name, ValueType type, String meaning, Function<Event, ?> read) {
        return Member.of(name, type, meaning, Event.class, read);
    }
}
