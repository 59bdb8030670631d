package io.synproof.checker.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The components of records, as far as they are within reach. */
public final class RecordComponents {
    private RecordComponents() {}

    /**
     * A component of a record.
     *
     * @param value empty if it is null
     */
    public record Component(String name, Optional<Object> value) {}

    /**
     * The components in the order of their declaration.
     *
     * @return empty if the record is in a module that is not open to this one, or an accessor
     *     throws
     */
    public static Optional<List<Component>> of(Record value) {
        try {
            return Optional.of(Stream.of(value.getClass().getRecordComponents())
                    .map(component -> component(component, value))
                    .toList());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Component component(RecordComponent component, Record value) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Component(component.getName(), Optional.ofNullable(accessor.invoke(value)));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of " + value.getClass(), e);
        }
    }
}
