package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.CheckpointException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file that holds a checkpoint: a heading, the fingerprint, what the search puts there, and a
 * checksum of all of it.
 */
record CheckpointFile(Path path, String fingerprint) {
    private static final String HEADING = "synproof checkpoint 3";
    private static final int BUFFER = 1 << 16;

    /** The fingerprint contains all else on which the counts depend. */
    static <S, A> CheckpointFile of(
            Path path, SearchOptions<S, A> options, List<Property<S, A>> properties) {
        String fingerprint = Stream.concat(
                        Stream.of(
                                options.checkpoints().orElseThrow().fingerprint(),
                                options.model().getClass().getName(),
                                options.extent().name(),
                                options.symmetry()
                                        .map(symmetry -> symmetry.getClass().getName())
                                        .orElse("no symmetry")),
                        properties.stream().map(CheckpointFile::named))
                .collect(Collectors.joining("; "));
        return new CheckpointFile(path, fingerprint);
    }

    private static String named(Property<?, ?> property) {
        return property.getClass().getSimpleName() + " " + property.name();
    }

    /** A function that writes the contents. */
    interface Writing {
        void to(ObjectOutputStream out) throws IOException;
    }

    /** A function that reads the contents. */
    interface Reading {
        void from(ObjectInputStream in) throws IOException, ClassNotFoundException;
    }

    /**
     * Writes a checkpoint beside the file, and then moves it into its place.
     *
     * @throws CheckpointException if that fails; the previous file is then still there
     */
    void write(Writing writing) {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            writeTo(beside, writing);
            Files.move(
                    beside,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NotSerializableException e) {
            throw new CheckpointException(
                    "no checkpoint can be written: " + e.getMessage() + " is not Serializable", e);
        } catch (IOException e) {
            throw new CheckpointException("cannot write the checkpoint " + path + ": " + e, e);
        }
    }

    private void writeTo(Path file, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream stream = Channels.newOutputStream(channel);
                DataOutputStream last = new DataOutputStream(stream)) {
            CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32());
            ObjectOutputStream out =
                    new ObjectOutputStream(new BufferedOutputStream(checked, BUFFER));
            out.writeUTF(HEADING);
            out.writeUTF(fingerprint);
            writing.to(out);
            out.flush();
            last.writeLong(checked.getChecksum().getValue());
            // On the disk before it takes the old one's place.
            channel.force(true);
        }
    }

    /**
     * Reads the checkpoint.
     *
     * @throws CheckpointException if there is none, it is damaged, or it is of another search
     */
    void read(Reading reading) {
        try (ObjectInputStream in = new ObjectInputStream(
                new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            requireHeading(in);
            requireFingerprint(in.readUTF());
            requireChecksum();
            reading.from(in);
        } catch (NoSuchFileException e) {
            throw new CheckpointException("there is no checkpoint " + path, e);
        } catch (InvalidClassException | ClassNotFoundException e) {
            throw new CheckpointException(
                    path + " was written by another version of the model: " + e.getMessage(), e);
        } catch (IOException | ClassCastException e) {
            throw new CheckpointException(path + " is not a whole checkpoint: " + e, e);
        }
    }

    /** The checksum is in the last bytes, over all before them. */
    private void requireChecksum() throws IOException {
        CRC32 checksum = new CRC32();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            byte[] buffer = new byte[BUFFER];
            long left = Files.size(path) - Long.BYTES;
            while (left > 0) {
                int some = (int) Math.min(left, BUFFER);
                in.readFully(buffer, 0, some);
                checksum.update(buffer, 0, some);
                left -= some;
            }
            if (in.readLong() != checksum.getValue()) {
                throw new CheckpointException(path + " is damaged: its checksum is wrong");
            }
        }
    }

    private void requireHeading(ObjectInputStream in) throws IOException {
        String heading = in.readUTF();
        if (!heading.equals(HEADING)) {
            throw new CheckpointException(
                    path + " is not a checkpoint of this version, which begins with " + HEADING);
        }
    }

    private void requireFingerprint(String written) {
        if (!written.equals(fingerprint)) {
            throw new CheckpointException(path + " is of another search: of \"" + written
                    + "\", not of \"" + fingerprint + "\"");
        }
    }
}
