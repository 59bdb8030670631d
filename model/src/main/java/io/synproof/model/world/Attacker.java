package io.synproof.model.world;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/**
 * An off-path attacker: it sees nothing and may send a limited number of forged segments in a run.
 *
 * <p>In a small sequence space every guess would soon be right, so guesses are classified: exact,
 * in the window, or outside it.
 *
 * @param forgery the kind of segment it sends
 * @param guess the accuracy of its sequence numbers
 * @param victim the host it sends to
 * @param answered whether the addresses that it makes up belong to hosts, which answer what they
 *     have not asked for with a reset
 */
public record Attacker(Forgery forgery, Guess guess, HostSide victim, boolean answered) {
    /** The first port that stands for a made-up address; no client has it. */
    private static final int FIRST_STRANGER = 16;

    /** The usual flood: SYNs to the server from addresses at which nobody answers. */
    public static final Attacker FLOOD =
            new Attacker(Forgery.SYN, Guess.EXACT, HostSide.SERVER, false);

    /** The kind of segment that an attacker forges. */
    public enum Forgery implements RuleOption {
        /** SYNs, each from an address of its own that the attacker makes up. */
        SYN("syn", "SYNs, each from another made-up address"),
        /** SYNs with a FIN, each from an address of its own that the attacker makes up. */
        SYN_FIN("synFin", "SYNs with a FIN, each from another made-up address"),
        /** Resets in the name of whoever the victim is connected with. */
        RST("rst", "resets in another's name"),
        /** SYNs in the name of whoever the victim is connected with. */
        BLIND_SYN("blindSyn", "SYNs in another's name"),
        /** Acknowledgments in the name of whoever the victim is connected with. */
        ACK("ack", "acknowledgments in another's name"),
        /** Octets in the name of whoever the victim is connected with. */
        TEXT("text", "one octet in another's name"),
        /**
         * Octets that begin one number earlier, so that one segment carries an old and a new octet.
         */
        TEXT_ACROSS("textAcross", "the octet before, and that one, in another's name");

        private final String key;
        private final String meaning;

        Forgery(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** The accuracy of an attacker's guess of sequence numbers. */
    public enum Guess implements RuleOption {
        /** RCV.NXT, and an acknowledgment of all that was sent. */
        EXACT("exact", "RCV.NXT, and an acknowledgment of all that was sent"),
        /** The last number in the window, and an acknowledgment of nothing new. */
        IN_WINDOW("inWindow", "the end of the window, and an acknowledgment of nothing new"),
        /** The first number beyond the window, and an acknowledgment of what was not sent. */
        OUTSIDE("outside", "just behind the window, and an acknowledgment of what was not sent");

        private final String key;
        private final String meaning;

        Guess(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whether a port stands for an address that an attacker made up. */
    public static boolean isStranger(int port) {
        return port >= FIRST_STRANGER;
    }

    /** Whether a segment has a receiver: nobody may be at a made-up address. */
    boolean reaches(PacketInFlight segment) {
        return answered || !isStranger(segment.port()) || segment.to() == victim;
    }

    /**
     * The segments that may be sent now.
     *
     * @param sent how many segments were sent before
     */
    List<PacketInFlight> segments(Scenario scenario, Host host, int sent) {
        return switch (forgery) {
            case SYN -> List.of(fromStranger(scenario, Control.SYN, sent));
            case SYN_FIN -> List.of(fromStranger(scenario, Control.SYN_FIN, sent));
            case RST, BLIND_SYN, ACK, TEXT, TEXT_ACROSS ->
                host.slots()
                        .flatMap(slot -> slot.endpoint() instanceof Connection connection
                                ? List.of(inName(slot, forged(scenario, connection)))
                                : List.<PacketInFlight>empty())
                        .distinct();
        };
    }

    private PacketInFlight fromStranger(Scenario scenario, Control control, int sent) {
        Segment first = Segment.bare(control, scenario.space().zero(), 0);
        return new PacketInFlight(victim, FIRST_STRANGER + sent, first, 0);
    }

    private PacketInFlight inName(ConnectionSlot slot, Segment segment) {
        return new PacketInFlight(victim, slot.id().port(), segment, 0);
    }

    private Segment forged(Scenario scenario, Connection connection) {
        SequenceNumber seq = seq(scenario, connection);
        SequenceNumber ack = ack(connection);
        return switch (forgery) {
            case RST -> Segment.bare(Control.RST, seq, 0);
            case SYN, BLIND_SYN -> Segment.bare(Control.SYN, seq, 0);
            case SYN_FIN -> Segment.bare(Control.SYN_FIN, seq, 0);
            case ACK -> Segment.acknowledging(Control.ACK, seq, ack, 0);
            case TEXT -> new Segment(Control.ACK, seq, ack, Text.of(0, 1), 0);
            case TEXT_ACROSS -> new Segment(Control.ACK, seq.plus(-1), ack, Text.of(0, 2), 0);
        };
    }

    private SequenceNumber seq(Scenario scenario, Connection connection) {
        int window = (int) connection.rcv().window(scenario.stack()).size();
        return switch (guess) {
            case EXACT -> connection.rcv().nxt();
            case IN_WINDOW -> connection.rcv().nxt().plus(Math.max(0, window - 1));
            case OUTSIDE -> connection.rcv().nxt().plus(window);
        };
    }

    private SequenceNumber ack(Connection connection) {
        return switch (guess) {
            case EXACT -> connection.snd().nxt();
            case IN_WINDOW -> connection.snd().una();
            case OUTSIDE -> connection.snd().nxt().next();
        };
    }
}
