package io.synproof.junit;

import io.synproof.checker.result.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The bounds of a test: those of its own {@link SearchLimits}, of its class's, and of the
 * configuration parameters, the nearest first.
 *
 * @param bounds of each search
 * @param threads that search, 1 or more
 * @param samples random runs besides each search, 0 or more
 */
record CheckSettings(Bounds bounds, int threads, int samples) {
    private static final String PREFIX = "synproof.";
    private static final long MEBIBYTE = 1L << 20;

    static CheckSettings of(ExtensionContext context) {
        Source source = new Source(context, limits(context));
        Bounds bounds = Bounds.none();
        Optional<Long> states = source.number("states", SearchLimits::states);
        Optional<Long> depth = source.number("depth", SearchLimits::depth);
        Optional<Long> seconds = source.number("seconds", SearchLimits::seconds);
        Optional<Long> mebibytes = source.number("mebibytes", SearchLimits::mebibytes);
        bounds = states.map(bounds::withStates).orElse(bounds);
        bounds = depth.map(Math::toIntExact).map(bounds::withDepth).orElse(bounds);
        bounds = seconds.map(Duration::ofSeconds).map(bounds::withTime).orElse(bounds);
        bounds = mebibytes.map(most -> most * MEBIBYTE).map(bounds::withMemory).orElse(bounds);
        return new CheckSettings(
                bounds,
                source.count("threads", SearchLimits::threads, 1),
                source.count("samples", SearchLimits::samples, 0));
    }

    private static List<SearchLimits> limits(ExtensionContext context) {
        return Stream.of(context.getElement(), context.getTestClass())
                .flatMap(Optional::stream)
                .flatMap(element ->
                        AnnotationSupport.findAnnotation(element, SearchLimits.class).stream())
                .toList();
    }

    /** The places where numbers come from. */
    private record Source(ExtensionContext context, List<SearchLimits> limits) {
        Optional<Long> number(String name, ToLongFunction<SearchLimits> of) {
            return limits.stream()
                    .map(of::applyAsLong)
                    .filter(number -> number != 0)
                    .findFirst()
                    .or(() -> configured(name))
                    .map(number -> atLeastOne(name, number));
        }

        int count(String name, ToIntFunction<SearchLimits> of, int otherwise) {
            return number(name, of::applyAsInt).map(Math::toIntExact).orElse(otherwise);
        }

        private Optional<Long> configured(String name) {
            return context.getConfigurationParameter(PREFIX + name)
                    .map(text -> parsed(name, text.strip()));
        }

        private static long parsed(String name, String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new ExtensionConfigurationException(complaint(name, text), e);
            }
        }

        private static long atLeastOne(String name, long number) {
            if (number < 1 || (number > Integer.MAX_VALUE && !name.equals("states"))) {
                throw new ExtensionConfigurationException(complaint(name, Long.toString(number)));
            }
            return number;
        }

        private static String complaint(String name, String text) {
            return "%s%s is \"%s\", and must be a number from 1 on".formatted(PREFIX, name, text);
        }
    }
}
