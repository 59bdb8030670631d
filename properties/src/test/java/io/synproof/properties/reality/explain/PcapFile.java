package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.OurCaptures;
import io.vavr.collection.List;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A capture in pcap, to be changed packet by packet. */
public final class PcapFile {
    private static final int HEADER = 24;
    private static final int RECORD = 16;

    private final byte[] header;
    private final List<byte[]> records;

    private PcapFile(byte[] header, List<byte[]> records) {
        this.header = header;
        this.records = records;
    }

    /** One of our captures in little-endian pcap. */
    public static PcapFile of(String name) {
        try {
            byte[] file = Files.readAllBytes(OurCaptures.file(name));
            java.util.List<byte[]> records = new java.util.ArrayList<>();
            int at = HEADER;
            while (at < file.length) {
                int end = at + RECORD + little(file).getInt(at + 8);
                records.add(Arrays.copyOfRange(file, at, end));
                at = end;
            }
            return new PcapFile(Arrays.copyOf(file, HEADER), List.ofAll(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer little(byte[] octets) {
        return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Without a packet, by its number from 1. */
    public PcapFile without(int number) {
        return new PcapFile(header, records.removeAt(number - 1));
    }

    /** Only the packets from one to another, by their numbers from 1. */
    public PcapFile only(int first, int last) {
        return new PcapFile(header, records.subSequence(first - 1, last));
    }

    /** With a packet once more behind another. */
    public PcapFile again(int number, int behind) {
        return new PcapFile(header, records.insert(behind, records.get(number - 1)));
    }

    /** With a packet changed, which begins behind its header of the file. */
    public PcapFile with(int number, UnaryOperator<byte[]> change) {
        byte[] record = records.get(number - 1);
        byte[] packet = change.apply(Arrays.copyOfRange(record, RECORD, record.length));
        byte[] changed = Arrays.copyOf(record, RECORD + packet.length);
        System.arraycopy(packet, 0, changed, RECORD, packet.length);
        little(changed).putInt(8, packet.length).putInt(12, packet.length);
        return new PcapFile(header, records.update(number - 1, changed));
    }

    /** With a packet replaced by others, which begin behind their headers of the file. */
    public PcapFile inParts(int number, Function<byte[], List<byte[]>> parts) {
        byte[] record = records.get(number - 1);
        return parts.apply(Arrays.copyOfRange(record, RECORD, record.length))
                .reverse()
                .foldLeft(
                        this,
                        (file, part) -> file.again(number, number).with(number + 1, _ -> part))
                .without(number);
    }

    /** With another clock, so many seconds ahead. */
    public PcapFile ahead(int seconds) {
        return new PcapFile(header, records.map(record -> {
            byte[] later = record.clone();
            little(later).putInt(0, little(record).getInt(0) + seconds);
            return later;
        }));
    }

    /** Writes the file. */
    public Path write(Path file) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(header);
        records.forEach(octets::writeBytes);
        try {
            return Files.write(file, octets.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
