package io.synproof.properties.questions;

import io.synproof.model.network.HostSide;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.monitors.Credit;
import io.synproof.properties.questions.monitors.EndOfStream;
import io.synproof.properties.questions.monitors.FinsDone;
import io.synproof.properties.questions.monitors.FirstRepeat;
import io.synproof.properties.questions.monitors.Peers;
import io.synproof.properties.questions.monitors.WaitLength;
import io.synproof.words.Member;
import io.synproof.words.Observation;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.function.Function;

/** Observations of closing, of TIME-WAIT, and of segments that belong elsewhere. */
final class CloseObservations {
    private static final ValueType WAIT = new ValueType.Structure(
            "Wait",
            "the client's time in TIME-WAIT",
            () -> List.of(
                    number(
                            "lasting",
                            "ticks since it began; absent if the client does not wait",
                            WaitLength.Wait.class,
                            wait -> wait.now().toJavaOptional()),
                    number(
                            "lasted",
                            "ticks that it had lasted when its timer ended it; absent before",
                            WaitLength.Wait.class,
                            wait -> wait.over().toJavaOptional())));

    private static final ValueType LAST_ACK = new ValueType.Structure(
            "LastAck",
            "the first ACK in TIME-WAIT of the client that the network has lost",
            () -> List.of(
                    truth(
                            "missing",
                            "whether it is lost, the client waits, and the FIN has not come again",
                            FirstRepeat.class,
                            repeat -> repeat.stage() == FirstRepeat.Stage.LOST),
                    truth(
                            "missed",
                            "whether the FIN came again after the wait had run out, and not before",
                            FirstRepeat.class,
                            repeat -> repeat.stage() == FirstRepeat.Stage.MISSED)));

    private static final ValueType STREAM = new ValueType.Structure(
            "StreamEnd",
            "the end of the stream, as users are told of it",
            () -> List.of(
                    truth(
                            "told",
                            "whether the user of an open connection was told of it",
                            EndOfStream.Told.class,
                            told -> !told.ends().isEmpty()),
                    truth(
                            "passed",
                            "whether octets have come for a user who was told of it",
                            EndOfStream.Told.class,
                            EndOfStream.Told::more)));

    private static final ValueType PEERS = new ValueType.Structure(
            "Peers",
            "the client's ports from which the server's sockets hear",
            () -> List.of(
                    number(
                            "ports",
                            "how many different ones sockets have heard first",
                            Peers.Heard.class,
                            Peers.Heard::different),
                    truth(
                            "mixed",
                            "whether a socket has heard another one than its first",
                            Peers.Heard.class,
                            Peers.Heard::many),
                    truth(
                            "unasked",
                            "whether octets have come for the user from one without a SYN",
                            Peers.Heard.class,
                            Peers.Heard::unasked)));

    private static final ValueType CREDIT = new ValueType.Structure(
            "Credit",
            "what the client takes for acknowledged, against the acknowledgments that came",
            () -> List.of(
                    truth(
                            "unfounded",
                            "whether its SND.UNA is beyond what has been acknowledged",
                            Credit.Account.class,
                            account -> account.isUnfounded(HostSide.CLIENT)),
                    truth(
                            "lost",
                            "whether a synchronized connection has ended before its octets were"
                                    + " acknowledged",
                            Credit.Account.class,
                            Credit.Account::lost)));

    static final List<Observation<Label, ?>> ALL = List.of(
            new Observation<>(
                    "clientWait",
                    WAIT,
                    "the client's time in TIME-WAIT",
                    new WaitLength(),
                    wait -> wait),
            new Observation<>(
                    "finNotDone",
                    Basic.TRUTH,
                    "whether a side has come to TIME-WAIT without the other's FIN, or without the"
                            + " acknowledgment of its own",
                    new FinsDone(),
                    FinsDone.Waves::early),
            new Observation<>(
                    "lastAck",
                    LAST_ACK,
                    "the first ACK in TIME-WAIT of the client that the network has lost",
                    new FirstRepeat.Watch(),
                    repeat -> repeat),
            new Observation<>(
                    "endOfStream",
                    STREAM,
                    "the end of the stream, as users are told of it",
                    new EndOfStream(),
                    told -> told),
            new Observation<>(
                    "peers",
                    PEERS,
                    "the client's ports from which the server's sockets hear",
                    new Peers(),
                    heard -> heard),
            new Observation<>(
                    "clientCredit",
                    CREDIT,
                    "what the client takes for acknowledged, against the acknowledgments that came",
                    new Credit(),
                    account -> account));

    private CloseObservations() {}

    private static <T> Member truth(
            String name, String meaning, Class<T> owner, Function<? super T, ?> read) {
        return Member.of(name, Basic.TRUTH, meaning, owner, read);
    }

    private static <T> Member number(
            String name, String meaning, Class<T> owner, Function<? super T, ?> read) {
        return Member.of(name, Basic.INTEGER, meaning, owner, read);
    }
}
