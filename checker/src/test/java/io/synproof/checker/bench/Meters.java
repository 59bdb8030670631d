package io.synproof.checker.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What this process has used since it was started: the JVM's own start, compilers and garbage
 * collectors included.
 */
final class Meters {
    private static final double NANOS = 1e9;
    private static final double TICKS = 100;

    /** More than a JVM needs before its own clock starts; beyond, the two clocks do not agree. */
    private static final double LONGEST_START = 2;

    private Meters() {}

    /** Wall time in seconds. */
    static double seconds() {
        double jvm = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        return sinceExec().stream()
                .filter(seconds -> seconds >= jvm && seconds < jvm + LONGEST_START)
                .findFirst()
                .orElse(jvm);
    }

    /** CPU time of all threads in seconds; empty where the system does not tell. */
    static OptionalDouble cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().stream()
                .mapToDouble(time -> time.toNanos() / NANOS)
                .findFirst();
    }

    /** The most memory that was resident at any time, in MiB; empty where Linux does not tell. */
    static OptionalDouble peakRssMiB() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    /** By the kernel's clock, which starts before the JVM's own; in hundredths of a second. */
    private static OptionalDouble sinceExec() {
        try {
            String process = Files.readString(Path.of("/proc/self/stat"));
            String afterName = process.substring(process.lastIndexOf(')') + 2);
            String uptime = Files.readString(Path.of("/proc/uptime"));
            return OptionalDouble.of(word(0, uptime) - word(19, afterName) / TICKS);
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    private static double word(int index, String words) {
        return Double.parseDouble(words.split(" ", -1)[index]);
    }
}
