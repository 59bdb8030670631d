package io.synproof.properties.words;

import io.synproof.model.endpoint.Congestion;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.SendWindow;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.world.Attacker;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words for connections: the variables of RFC 9293, section 3.3.1. */
final class ConnectionWords {
    static final ValueType.Enumeration STATE =
            ValueType.Enumeration.of(State.class, "a state of a connection (3.3.2)");

    static final ValueType.Structure SEND = new ValueType.Structure(
            "SendSide", "the send sequence variables (3.3.1)", ConnectionWords::ofSendSide);

    static final ValueType.Structure RECEIVE = new ValueType.Structure(
            "ReceiveSide",
            "the receive sequence variables (3.3.1)",
            ConnectionWords::ofReceiveSide);

    static final ValueType.Structure CONNECTION = new ValueType.Structure(
            "Connection", "one end of a connection", ConnectionWords::ofConnection);

    private ConnectionWords() {}

    /**
     * An end of a connection with its name.
     *
     * @param id its name
     * @param endpoint the end
     */
    record Viewed(ConnectionSlot.Id id, Endpoint endpoint) {
        Optional<SendSide> snd() {
            return switch (endpoint) {
                case Endpoint.Closed _, Endpoint.Listen _ -> Optional.empty();
                case SynSent(SendSide snd, var _) -> Optional.of(snd);
                case Connection connection -> Optional.of(connection.snd());
            };
        }

        Optional<Connection> tcb() {
            return endpoint instanceof Connection connection
                    ? Optional.of(connection)
                    : Optional.empty();
        }

        Timer timer() {
            return switch (endpoint) {
                case Endpoint.Closed _, Endpoint.Listen _ -> Timer.Off.OFF;
                case SynSent(var _, Timer timer) -> timer;
                case Connection connection -> connection.timer();
            };
        }
    }

    private static List<Member> ofConnection() {
        return Stream.of(numbers(), flags(), timing()).flatMap(List::stream).toList();
    }

    private static List<Member> numbers() {
        return List.of(
                end("state", STATE, "its state", it -> it.endpoint().state()),
                end(
                        "synchronized",
                        Basic.TRUTH,
                        "whether its state is a synchronized one: ESTABLISHED or later (3.5.2)",
                        it -> it.endpoint().state().isSynchronized()),
                end(
                        "id",
                        Basic.TEXT,
                        "its name: the client's port, and '#2' and so on if that has several",
                        it -> it.id().toString()),
                end(
                        "port",
                        Basic.INTEGER,
                        "the client's port, 0 or more",
                        it -> it.id().port()),
                end("iss", NumberWords.NUMBER, "ISS", it -> it.snd().map(SendSide::iss)),
                end(
                        "irs",
                        NumberWords.NUMBER,
                        "IRS; absent before a SYN has arrived",
                        it -> it.tcb().map(tcb -> tcb.rcv().irs())),
                end("snd", SEND, "the send sequence variables", Viewed::snd),
                end(
                        "rcv",
                        RECEIVE,
                        "the receive sequence variables; absent before a SYN has arrived",
                        it -> it.tcb().map(Connection::rcv)));
    }

    private static List<Member> flags() {
        return List.of(
                end(
                        "stranger",
                        Basic.TRUTH,
                        "whether its client's address is one that an attacker has made up",
                        it -> Attacker.isStranger(it.id().port())),
                end(
                        "finSent",
                        Basic.TRUTH,
                        "whether its FIN has been sent",
                        it -> it.tcb().map(Connection::finSent)),
                end(
                        "finAcked",
                        Basic.TRUTH,
                        "whether its FIN has been sent and acknowledged",
                        it -> it.tcb().map(Connection::finAcknowledged)),
                end(
                        "finReceived",
                        Basic.TRUTH,
                        "whether the remote's FIN has been received, and all before it",
                        it -> it.tcb().map(tcb -> tcb.state().hasSeenFin())),
                end(
                        "passive",
                        Basic.TRUTH,
                        "whether it came from LISTEN; kept in SYN-RECEIVED alone",
                        it -> it.tcb().map(Connection::passive)),
                end(
                        "orphaned",
                        Basic.TRUTH,
                        "whether its user has left it (MAY-1 of 3.6)",
                        it -> it.tcb().map(Connection::left)));
    }

    private static List<Member> timing() {
        return List.of(
                end(
                        "timer",
                        Basic.TEXT,
                        "its own timer: Retransmission, Persist, KeepAlive, FinWait2, TimeWait;"
                                + " absent if none runs",
                        it -> it.timer() instanceof Timer.Off
                                ? Optional.empty()
                                : Optional.of(it.timer().getClass().getSimpleName())),
                end(
                        "due",
                        Basic.INTEGER,
                        "ticks until its own timer goes off; absent where no clock moves it",
                        it -> it.timer().due() instanceof Deadline.In(int ticks)
                                ? Optional.of(ticks)
                                : Optional.empty()),
                end(
                        "triesLeft",
                        Basic.INTEGER,
                        "how often the retransmission timer may still send again; -1 for ever",
                        it -> it.timer() instanceof Timer.Retransmission timer
                                ? Optional.of(timer.triesLeft())
                                : Optional.empty()),
                end(
                                "incarnation",
                                Basic.INTEGER,
                                "which connection of its host it is, from 1; evidence, which no"
                                        + " host reads",
                                it -> it.snd().map(SendSide::incarnation))
                        .asEvidence());
    }

    private static List<Member> ofSendSide() {
        return List.of(
                send("una", NumberWords.NUMBER, "SND.UNA", SendSide::una),
                send("nxt", NumberWords.NUMBER, "SND.NXT", SendSide::nxt),
                send(
                        "wnd",
                        Basic.INTEGER,
                        "SND.WND in octets; absent where segments do not say it",
                        snd -> window(snd).map(SendWindow::wnd)),
                send("wl1", NumberWords.NUMBER, "SND.WL1", snd -> window(snd).map(SendWindow::wl1)),
                send("wl2", NumberWords.NUMBER, "SND.WL2", snd -> window(snd).map(SendWindow::wl2)),
                send(
                        "idle",
                        Basic.TRUTH,
                        "whether nothing waits to be sent or to be acknowledged",
                        snd -> !snd.isOutstanding() && !snd.isPending()),
                send(
                        "mss",
                        Basic.INTEGER,
                        "the MSS option that the remote's SYN had; absent without it",
                        ConnectionWords::announced),
                send(
                        "unsent",
                        Basic.INTEGER,
                        "octets that the user has sent and TCP has not yet",
                        SendSide::unsent),
                send(
                        "finPending",
                        Basic.TRUTH,
                        "whether the user has closed and the FIN is not yet sent",
                        SendSide::finPending),
                send(
                        "duplicateAcks",
                        Basic.INTEGER,
                        "duplicate acknowledgments in a row, where they are a hint",
                        SendSide::duplicates),
                send(
                        "cwnd",
                        Basic.INTEGER,
                        "the congestion window in segments; absent where it is not asked",
                        snd -> snd.congestion().map(Congestion::window).toJavaOptional()),
                send(
                        "ssthresh",
                        Basic.INTEGER,
                        "the slow start threshold in segments; absent where it is not asked",
                        snd -> snd.congestion().map(Congestion::threshold).toJavaOptional()));
    }

    private static OptionalInt announced(SendSide snd) {
        return snd.announced() == Options.UNSAID
                ? OptionalInt.empty()
                : OptionalInt.of(snd.announced());
    }

    private static Optional<SendWindow> window(SendSide snd) {
        return snd.window().toJavaOptional();
    }

    private static List<Member> ofReceiveSide() {
        return List.of(
                receive("nxt", NumberWords.NUMBER, "RCV.NXT", ReceiveSide::nxt),
                receive(
                        "buffered",
                        Basic.INTEGER,
                        "octets accepted and not yet received by the user",
                        ReceiveSide::buffered),
                receive(
                        "ended",
                        Basic.TRUTH,
                        "whether the user has been told of the end of the stream",
                        ReceiveSide::hasEnded),
                receive(
                        "gaps",
                        Basic.INTEGER,
                        "pieces of text held beyond a gap",
                        rcv -> rcv.held().size()),
                receive(
                        "tsRecent",
                        Basic.INTEGER,
                        "TS.Recent (RFC 7323); absent where no timestamps were agreed",
                        rcv -> rcv.recent().map(Timestamp::value).toJavaOptional()),
                receive(
                        "owesAck",
                        Basic.TRUTH,
                        "whether a delayed acknowledgment is owed",
                        rcv -> rcv.owed().isSet()));
    }

    private static Member end(
            String name, ValueType type, String meaning, Function<Viewed, ?> read) {
        return Member.of(name, type, meaning, Viewed.class, read);
    }

    private static Member send(
            String name, ValueType type, String meaning, Function<SendSide, ?> read) {
        return Member.of(name, type, meaning, SendSide.class, read);
    }

    private static Member receive(
            String name, ValueType type, String meaning, Function<ReceiveSide, ?> read) {
        return Member.of(name, type, meaning, ReceiveSide.class, read);
    }
}
