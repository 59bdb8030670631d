package io.synproof.model.host;

import io.synproof.model.network.Fragment;
import io.synproof.model.network.PacketInFlight;
import io.vavr.collection.List;
import java.io.Serializable;

/**
 * The state of IP reassembly (RFC 791, section 3.2): the next identification, and the fragments
 * that wait for the rest of their packet.
 *
 * <p>Fragments are matched by identification, so those of a retransmission do not complete the
 * original packet. They wait for ever: there is no reassembly timeout.
 *
 * @param next the identification of the next packet that is cut; 0 for ever where none is
 * @param pieces the fragments that wait, sorted, each once
 */
public record Reassembly(int next, List<PacketInFlight> pieces) implements Serializable {
    /** The initial state: nothing has been fragmented. */
    public static final Reassembly NONE = new Reassembly(0, List.empty());

    /** The number of identifications, after which they start again, as the 2^16 of IP do. */
    private static final int IDENTIFICATIONS = 16;

    /** The identification of the packet that is cut {@code packets} packets from now. */
    public int identification(int packets) {
        return (next + packets) % IDENTIFICATIONS;
    }

    /** This memory after {@code packets} packets were cut. */
    public Reassembly afterCutting(int packets) {
        return packets == 0 ? this : new Reassembly(identification(packets), pieces);
    }

    /** Whether a fragment is the last one missing from its packet. */
    public boolean isCompletedBy(PacketInFlight piece) {
        return holding(piece).ofPacket(piece).size() == piece.fragment().of();
    }

    /** This memory with one more fragment. */
    public Reassembly holding(PacketInFlight piece) {
        PacketInFlight ageless =
                new PacketInFlight(piece.to(), piece.port(), piece.packet(), 0, piece.fragment());
        return pieces.contains(ageless)
                ? this
                : new Reassembly(next, pieces.append(ageless).sorted());
    }

    /** This memory without the fragments of a packet. */
    public Reassembly without(PacketInFlight piece) {
        return new Reassembly(next, pieces.removeAll(ofPacket(piece)));
    }

    private List<PacketInFlight> ofPacket(PacketInFlight piece) {
        Fragment wanted = piece.fragment();
        return pieces.filter(held -> held.port() == piece.port()
                && held.fragment().packet() == wanted.packet()
                && held.fragment().of() == wanted.of());
    }

    /** This memory after a crash: the fragments are gone. */
    public Reassembly crashed() {
        return new Reassembly(next, List.empty());
    }

    /** This memory with the evidence of the senders erased. */
    public Reassembly erased() {
        return pieces.isEmpty()
                ? this
                : new Reassembly(next, pieces.map(PacketInFlight::erased).sorted());
    }
}
