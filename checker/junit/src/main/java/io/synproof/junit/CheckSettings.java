package io.synproof.junit;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Bounds;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** The bounds of a test that JUnit runs. */
    static CheckSettings of(ExtensionContext context) {
        return of(
                Stream.of(context.getElement(), context.getTestClass()).flatMap(Optional::stream),
                context::getConfigurationParameter);
    }

    /** The bounds that a method and its class have by themselves. */
    static CheckSettings of(Class<?> test, Method method) {
        return of(Stream.of(method, test), _ -> Optional.empty());
    }

    private static CheckSettings of(
            Stream<AnnotatedElement> elements, Function<String, Optional<String>> configured) {
        Source source = new Source(
                elements.flatMap(element ->
                                AnnotationSupport.findAnnotation(element, SearchLimits.class)
                                        .stream())
                        .toList(),
                configured);
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

    /** A checker of a model that keeps to them. */
    <S, A> Checker<S, A> checker(Model<S, A> model) {
        return Checker.of(model).within(bounds).threads(threads);
    }

    /** The places where numbers come from. */
    private record Source(
            List<SearchLimits> limits, Function<String, Optional<String>> parameters) {
        Optional<Long> number(String name, ToLongFunction<SearchLimits> of) {
            return limits.stream()
                    .map(of::applyAsLong)
                    .filter(number -> number != 0)
                    .findFirst()
                    .map(number -> withinRange("@SearchLimits: " + name, name, number))
                    .or(() -> configured(name));
        }

        int count(String name, ToIntFunction<SearchLimits> of, int otherwise) {
            return number(name, of::applyAsInt).map(Math::toIntExact).orElse(otherwise);
        }

        private Optional<Long> configured(String name) {
            String key = PREFIX + name;
            return parameters
                    .apply(key)
                    .map(text -> withinRange(key, name, parsed(key, name, text.strip())));
        }

        private static long parsed(String key, String name, String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new ExtensionConfigurationException(complaint(key, name, text), e);
            }
        }

        private static long withinRange(String key, String name, long number) {
            if (number < 1 || number > most(name)) {
                throw new ExtensionConfigurationException(
                        complaint(key, name, Long.toString(number)));
            }
            return number;
        }

        private static long most(String name) {
            return name.equals("states") ? Long.MAX_VALUE : Integer.MAX_VALUE;
        }

        private static String complaint(String key, String name, String text) {
            return "%s is \"%s\", and must be a number from 1 to %d"
                    .formatted(key, text, most(name));
        }
    }
}
