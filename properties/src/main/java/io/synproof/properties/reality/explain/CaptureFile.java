package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.CaptureCounts;
import io.synproof.properties.reality.capture.CaptureException;
import io.synproof.properties.reality.capture.CutOff;
import io.synproof.properties.reality.capture.LookAhead;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.TcpReader;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A capture file that is read as often as a judge asks, and what its longest reading found. */
public final class CaptureFile {
    private static final int BETWEEN_REPORTS = 4096;

    private final Path path;
    private final SocketFilter filter;
    private final BooleanSupplier stopped;
    private final LongConsumer progress;
    private @Nullable CaptureCounts counts;
    private Option<CutOff> cutOff = Option.none();

    /**
     * A file.
     *
     * @param path where it is
     * @param filter which packets count
     * @param stopped whether to read no further
     * @param progress is told now and then how many packets were read
     */
    public CaptureFile(
            Path path, SocketFilter filter, BooleanSupplier stopped, LongConsumer progress) {
        this.path = path;
        this.filter = filter;
        this.stopped = stopped;
        this.progress = progress;
    }

    /**
     * Its packets from the beginning.
     *
     * @throws io.synproof.properties.reality.capture.CaptureException if it cannot be read
     */
    public Iterator<TcpPacket> packets() {
        return new Reading(TcpReader.open(path));
    }

    /** The packets of the longest reading by kind. */
    public CaptureCounts counts() {
        CaptureCounts read = counts;
        if (read == null) {
            throw new IllegalStateException(path + " has not been read");
        }
        return read;
    }

    /** The place where the file breaks off, if it does. */
    public Option<CutOff> cutOff() {
        return cutOff;
    }

    /** One reading, which closes the file at its end. */
    private final class Reading extends LookAhead<TcpPacket> {
        private final TcpReader reader;
        private long read;

        private Reading(TcpReader reader) {
            this.reader = reader;
        }

        @Override
        protected Option<TcpPacket> find() {
            try {
                while (!stopped.getAsBoolean() && reader.hasNext()) {
                    TcpPacket packet = counted();
                    if (filter.takes(packet)) {
                        return Option.some(packet);
                    }
                }
            } catch (CaptureException e) {
                reader.close();
                throw e;
            }
            keep();
            reader.close();
            return Option.none();
        }

        private TcpPacket counted() {
            read++;
            if (read % BETWEEN_REPORTS == 0) {
                progress.accept(read);
            }
            return reader.next();
        }

        /** A reading that was stopped does not count, if there is another. */
        private void keep() {
            CaptureCounts before = counts;
            if (before == null || reader.counts().packets() > before.packets()) {
                counts = reader.counts();
                cutOff = stopped.getAsBoolean() ? Option.none() : reader.file().cutOff();
            }
        }
    }
}
