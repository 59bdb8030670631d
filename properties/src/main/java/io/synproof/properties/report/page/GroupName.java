package io.synproof.properties.report.page;

import io.synproof.properties.language.Translations;
import java.util.Arrays;

/** The subjects of the catalogue's groups. */
enum GroupName {
    /** The handshake. */
    HS("Handshake"),
    /** Two messages instead of three. */
    TW("Two-way handshake"),
    /** Loss. */
    L("Loss and retransmission"),
    /** Queues. */
    Q("SYN and accept queues"),
    /** Data. */
    DT("Data transfer"),
    /** Closing. */
    FW("Four-wave close"),
    /** The wait. */
    TWAIT("TIME-WAIT"),
    /** Half-close. */
    HC("Half-close, close() and shutdown()"),
    /** Sockets. */
    API("Socket API"),
    /** Keep-alive. */
    KA("Keep-alive"),
    /** Segments. */
    SEG("MSS and fragmentation"),
    /** UDP. */
    UDP("Comparison with UDP"),
    /** Attacks. */
    SEC("SYN flood and cookies"),
    /** Everything else. */
    OT("Other matters"),
    /** Results of others. */
    LIT("Results of others");

    private static final Translations CHINESE = Translations.beside(GroupName.class, "groups");

    private final String words;

    GroupName(String words) {
        this.words = words;
    }

    /** The subject of a group; for an unknown one, its name. */
    static String of(String group) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(group))
                .map(one -> CHINESE.of(group, one.words))
                .findFirst()
                .orElse(group);
    }
}
