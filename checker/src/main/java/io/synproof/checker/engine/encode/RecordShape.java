package io.synproof.checker.engine.encode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shape of a record: its components.
 *
 * <p>{@link Record} promises that a record made of the components of another equals it; so equal
 * components mean equal records.
 */
public final class RecordShape implements StateShape {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<?> type;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type, MethodHandle[] accessors, MethodHandle constructor) {
        this.type = type;
        this.accessors = accessors;
        this.constructor = constructor;
    }

    /**
     * The shape of a class; empty if it is not a record, its components are out of reach, or it has
     * an {@code equals} of its own, by which records of different components may be equal.
     */
    public static Optional<StateShape> of(Class<?> type) {
        if (!type.isRecord() || hasItsOwnEquals(type)) {
            return Optional.empty();
        }
        try {
            RecordComponent[] components = type.getRecordComponents();
            return Optional.of(
                    new RecordShape(type, accessors(components), constructor(type, components)));
        } catch (RuntimeException | ReflectiveOperationException _) {
            // The class is in a module that is not open to this one.
            return Optional.empty();
        }
    }

    /** The compiler's own is final, which nobody writes. */
    private static boolean hasItsOwnEquals(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("equals"))
                .filter(method ->
                        Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class}))
                .anyMatch(method -> !Modifier.isFinal(method.getModifiers()));
    }

    private static MethodHandle[] accessors(RecordComponent[] components)
            throws IllegalAccessException {
        MethodHandle[] accessors = new MethodHandle[components.length];
        for (int i = 0; i < accessors.length; i++) {
            Method accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            accessors[i] = LOOKUP.unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        return accessors;
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components)
            throws ReflectiveOperationException {
        Constructor<?> canonical = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        return LOOKUP.unreflectConstructor(canonical)
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    @Override
    public int parts() {
        return accessors.length;
    }

    @Override
    public List<String> names() {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public boolean fits(Object state) {
        return state.getClass() == type;
    }

    @Override
    public void take(Object state, Object[] parts, int at) {
        if (!fits(state)) {
            throw new StateShapeChangedException();
        }
        try {
            for (int i = 0; i < accessors.length; i++) {
                parts[at + i] = (Object) accessors[i].invokeExact(state);
            }
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    @Override
    public Object make(Object[] parts, int at) {
        try {
            Object[] components = Arrays.copyOfRange(parts, at, at + accessors.length);
            return (Object) constructor.invokeExact(components);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    /** Accessors and constructors of records declare no checked exceptions. */
    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(thrown);
    }
}
