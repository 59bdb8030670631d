package io.synproof.properties.reality.judge;

import com.sun.management.OperatingSystemMXBean;
import io.synproof.properties.reality.capture.BulkTransfer;
import io.synproof.properties.reality.capture.TcpReader;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The speed of judging a large capture: {@code write PACKETS FILE} makes one, {@code judge FILE}
 * judges it and prints a line of JSON. Seconds are of the whole process from its start, so the
 * JVM's start and its compilers are in them.
 */
final class ExplainBench {
    private static final int OCTETS = 1448;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private ExplainBench() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" ->
                new BulkTransfer(Long.parseLong(arguments[1]), OCTETS).write(Path.of(arguments[2]));
            case "judge" -> judge(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException("write PACKETS FILE, or judge FILE");
        }
    }

    private static void judge(Path file) throws IOException {
        List<ConnectionReport> reports = new CaptureJudge(CaptureJudge.ALL, Option.none())
                .reports(() -> TcpReader.open(file));
        long packets = reports.map(ConnectionReport::packets).sum().longValue();
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / MILLIS;
        double cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                        / NANOS;
        System.out.printf(
                Locale.ROOT,
                "{\"packets\": %d, \"verdicts\": \"%s\", \"seconds\": %.1f, \"cpuSeconds\": %.1f,"
                        + " \"packetsPerSecond\": %.0f, \"peakRssMiB\": %d}%n",
                packets,
                reports.map(report -> report.verdict().kind().word()).mkString(" "),
                seconds,
                cpu,
                packets / seconds,
                peakMiB());
    }

    /** The most memory that the process had, by Linux's account. */
    private static long peakMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }
}
