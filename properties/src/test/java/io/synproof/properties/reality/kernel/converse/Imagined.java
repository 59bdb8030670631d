package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** A conversation with a kernel that a test makes up. ISS is 100 and IRS 300. */
final class Imagined {
    private final boolean listening;
    private List<Endpoint> endpoints;
    private List<KnownDifference> known = List.empty();
    private Numbers numbers = Numbers.before(Seen.SPACE.number(100), Seen.SPACE.number(300));
    private boolean synOutstanding;
    private Option<State> shown = Option.none();
    private boolean full;
    private Offers offers = Offers.NONE;

    /** A connection that a listener has opened, with SACK. */
    static Imagined selective() {
        Offer sack = new Offer(false, true);
        return listening()
                .with(new Offers(sack, sack))
                .arrives(
                        "<SEQ=300><CTL=SYN><WND=65535><SACK-OK>",
                        "<SEQ=100><ACK=301><CTL=SYN,ACK><SACK-OK>")
                .arrives("<SEQ=301><ACK=101><CTL=ACK><WND=65535>");
    }

    private Imagined(boolean listening) {
        this.listening = listening;
        this.endpoints = List.of(listening ? Listen.LISTEN : Closed.CLOSED);
    }

    /** The kernel's user listens. */
    static Imagined listening() {
        return new Imagined(true);
    }

    /** The kernel's user will connect. */
    static Imagined closed() {
        return new Imagined(false);
    }

    /** A segment arrives, and the kernel answers so. */
    Imagined arrives(String segment, String... answers) {
        return happens(new Happening.Arrival(Segment.parse(Seen.SPACE, segment)), answers);
    }

    /** The user sends octets. */
    Imagined sends(int octets, String... answers) {
        Move.Call send = new Move.Call(Move.Kind.SEND, octets);
        return happens(new Happening.Called(send, octets), answers);
    }

    /** The user makes another call. */
    Imagined calls(Move.Kind kind, int result, String... answers) {
        return happens(new Happening.Called(new Move.Call(kind), result), answers);
    }

    /** The ends offer options. */
    Imagined with(Offers made) {
        offers = made;
        return this;
    }

    /** The listener's queue has no room from now on, or has some again. */
    Imagined crowded(boolean noRoom) {
        full = noRoom;
        return this;
    }

    /** The state that the kernel's socket shows with its next answer. */
    Imagined showing(State state) {
        shown = Option.some(state);
        return this;
    }

    private Imagined happens(Happening happening, String... answers) {
        Allowed model = new Allowed(
                RuleProfile.LINUX.rules(),
                listening,
                !listening,
                full,
                numbers,
                offers,
                synOutstanding);
        List<Segment> sent = List.of(answers)
                .map(answer -> Segment.parse(Seen.SPACE, answer))
                .map(segment -> segment.control().syn()
                        ? segment.with(segment.options().with(Offer.NONE.onSyn().mss()))
                        : segment);
        Judge.Judgement judgement =
                new Judge(model).judge(endpoints, happening, new Happening.Answer(sent, shown));
        shown = Option.none();
        endpoints = judgement.endpoints();
        known = judgement.known();
        synOutstanding = synOutstanding || known.contains(KnownDifference.ISS_COMPLETES);
        numbers = endpoints.headOption().map(numbers::of).getOrElse(numbers);
        sent.filter(segment -> segment.control().ack())
                .forEach(segment -> numbers = numbers.advertised(segment.ack(), 0));
        return this;
    }

    /** The explained differences that the last answer needed. */
    List<KnownDifference> known() {
        return known;
    }

    /** Whether the model explains the last answer by itself. */
    boolean isExplained() {
        return !isRefused() && known.isEmpty();
    }

    /** Whether nothing explains the last answer. */
    boolean isRefused() {
        return endpoints.isEmpty();
    }

    /** Whether the kernel may be in a state. */
    boolean mayBeIn(State state) {
        return endpoints.exists(endpoint -> endpoint.state() == state);
    }
}
