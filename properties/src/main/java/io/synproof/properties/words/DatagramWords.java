package io.synproof.properties.words;

import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.function.Function;

/** The words for datagrams. */
public final class DatagramWords {
    /** A datagram with its addresses: a {@link CarriedDatagram}. */
    public static final ValueType.Structure DATAGRAM =
            new ValueType.Structure("Datagram", "a datagram (RFC 768)", DatagramWords::members);

    private DatagramWords() {}

    private static List<Member> members() {
        return List.of(
                datagram(
                        "number",
                        Basic.INTEGER,
                        "which of its user's datagrams it is, from 0",
                        it -> it.datagram().number()),
                datagram(
                        "octets",
                        Basic.INTEGER,
                        "its octets",
                        it -> it.datagram().octets()),
                datagram("to", NetworkWords.SIDE, "the host that it goes to", CarriedDatagram::to),
                datagram(
                        "port",
                        Basic.INTEGER,
                        "the client's port, 0 or more",
                        CarriedDatagram::port));
    }

    private static Member datagram(
            String name, ValueType type, String meaning, Function<CarriedDatagram, ?> read) {
        return Member.of(name, type, meaning, CarriedDatagram.class, read);
    }
}
