package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.Payload;
import io.synproof.properties.reality.capture.TcpFields;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.control.Option;
import java.util.Random;

/** A kind of change to one field of a packet. */
enum PacketEdit {
    /** Another sequence number. */
    SEQ {
        @Override
        Option<TcpPacket> edited(TcpPacket packet, Random random) {
            return Option.some(with(packet, random.nextInt() & MASK, packet.ack(), packet.flags()));
        }
    },
    /** Another acknowledgment number, where it counts. */
    ACK {
        @Override
        Option<TcpPacket> edited(TcpPacket packet, Random random) {
            long other = random.nextInt() & MASK;
            return Option.when(
                    packet.isAck(), () -> with(packet, packet.seq(), other, packet.flags()));
        }
    },
    /** One control bit turned over. */
    FLAGS {
        @Override
        Option<TcpPacket> edited(TcpPacket packet, Random random) {
            int bit = 1 << random.nextInt(Byte.SIZE);
            return Option.some(with(packet, packet.seq(), packet.ack(), packet.flags() ^ bit));
        }
    },
    /** Another window. */
    WINDOW {
        @Override
        Option<TcpPacket> edited(TcpPacket packet, Random random) {
            TcpFields header = packet.header();
            return Option.some(with(
                    packet,
                    new TcpFields(
                            header.seq(),
                            header.ack(),
                            header.reserved(),
                            header.flags(),
                            random.nextInt(1 << Character.SIZE),
                            header.urgent(),
                            header.options())));
        }
    },
    /** Another octet of its text. */
    PAYLOAD {
        @Override
        Option<TcpPacket> edited(TcpPacket packet, Random random) {
            byte[] octets = packet.payload().octets();
            if (octets.length == 0) {
                return Option.none();
            }
            octets[random.nextInt(octets.length)] ^= (byte) (1 + random.nextInt(255));
            return Option.some(new TcpPacket(
                    packet.sighting(),
                    packet.ip(),
                    packet.source(),
                    packet.destination(),
                    packet.header(),
                    packet.length(),
                    Payload.of(octets),
                    packet.checksum()));
        }
    };

    private static final long MASK = 0xffff_ffffL;

    /** A packet with the field changed at random, if it has it. */
    abstract Option<TcpPacket> edited(TcpPacket packet, Random random);

    private static TcpPacket with(TcpPacket packet, long seq, long ack, int flags) {
        TcpFields header = packet.header();
        return with(
                packet,
                new TcpFields(
                        seq,
                        ack,
                        header.reserved(),
                        flags,
                        header.window(),
                        header.urgent(),
                        header.options()));
    }

    private static TcpPacket with(TcpPacket packet, TcpFields header) {
        return new TcpPacket(
                packet.sighting(),
                packet.ip(),
                packet.source(),
                packet.destination(),
                header,
                packet.length(),
                packet.payload(),
                packet.checksum());
    }
}
