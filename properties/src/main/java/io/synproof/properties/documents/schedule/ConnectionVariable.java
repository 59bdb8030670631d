package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.TcpParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The variables of a connection (RFC 9293, section 3.3.1) that a schedule may name. */
enum ConnectionVariable {
    SND_UNA("snd.una", snd -> snd.una().value()),
    SND_NXT("snd.nxt", snd -> snd.nxt().value()),
    ISS("iss", snd -> snd.iss().value()),
    RCV_NXT("rcv.nxt", (rcv, _) -> rcv.nxt().value()),
    RCV_WND("rcv.wnd", (rcv, stack) -> rcv.window(stack).size()),
    IRS("irs", (rcv, _) -> rcv.irs().value());

    private final String words;
    private final Optional<ToLongFunction<SendSide>> ofSend;
    private final Optional<ToLongBiFunction<ReceiveSide, TcpParameters>> ofReceive;

    ConnectionVariable(String words, ToLongFunction<SendSide> ofSend) {
        this.words = words;
        this.ofSend = Optional.of(ofSend);
        this.ofReceive = Optional.empty();
    }

    ConnectionVariable(String words, ToLongBiFunction<ReceiveSide, TcpParameters> ofReceive) {
        this.words = words;
        this.ofSend = Optional.empty();
        this.ofReceive = Optional.of(ofReceive);
    }

    /** Its value; empty if the endpoint has none, as before anything is received. */
    Optional<Long> of(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> Optional.empty();
            case Listen _ -> Optional.empty();
            case SynSent synSent -> ofSend.map(value -> value.applyAsLong(synSent.snd()));
            case Connection connection ->
                ofSend.map(value -> value.applyAsLong(connection.snd()))
                        .or(() ->
                                ofReceive.map(value -> value.applyAsLong(connection.rcv(), stack)));
        };
    }

    /** All names. */
    static List<String> names() {
        return Stream.of(values()).map(ConnectionVariable::toString).toList();
    }

    /** The variable of that name. */
    static ConnectionVariable named(String name) {
        return ScheduleWords.named(values(), name);
    }

    @Override
    public String toString() {
        return words;
    }
}
