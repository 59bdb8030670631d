package io.synproof.words;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The types of sentences for Java's: records by their components, enums by their constants, sealed
 * interfaces by the components of all that they permit, collections, optionals, numbers and texts.
 *
 * <p>A value of a sealed interface has a member {@code kind}: the name of its class. Of other
 * classes sentences know only whether two values are equal.
 */
final class RecordTypes {
    private final Map<Class<?>, ValueType> known = new LinkedHashMap<>();

    /** The type of a Java type. */
    ValueType of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType some -> ofGeneric(some);
            case GenericArrayType array ->
                new ValueType.ListOf(of(array.getGenericComponentType()));
            case TypeVariable<?> _, WildcardType _ -> ValueType.Basic.ANYTHING;
            default -> ValueType.Basic.ANYTHING;
        };
    }

    private ValueType ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            return new ValueType.MapOf(of(arguments[0]), of(arguments[1]));
        }
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        return isMany(raw) && arguments.length == 1
                ? new ValueType.ListOf(of(arguments[0]))
                : ofClass(raw);
    }

    private static boolean isMany(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw)
                || (Iterable.class.isAssignableFrom(raw) && !raw.isRecord());
    }

    private ValueType ofClass(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return ValueType.Basic.TRUTH;
        }
        if (isWhole(type)) {
            return ValueType.Basic.INTEGER;
        }
        if (CharSequence.class.isAssignableFrom(type)
                || type == char.class
                || type == Character.class) {
            return ValueType.Basic.TEXT;
        }
        if (type.isArray()) {
            return new ValueType.ListOf(of(type.getComponentType()));
        }
        if (Map.class.isAssignableFrom(type)) {
            return new ValueType.MapOf(ValueType.Basic.ANYTHING, ValueType.Basic.ANYTHING);
        }
        if (isMany(type)) {
            return new ValueType.ListOf(ValueType.Basic.ANYTHING);
        }
        return type == Object.class ? ValueType.Basic.ANYTHING : declared(type);
    }

    private static boolean isWhole(Class<?> type) {
        return List.of(
                        int.class,
                        Integer.class,
                        long.class,
                        Long.class,
                        short.class,
                        Short.class,
                        byte.class,
                        Byte.class,
                        OptionalInt.class,
                        OptionalLong.class)
                .contains(type);
    }

    /** A type that has a name: made once, for it may be part of itself. */
    private ValueType declared(Class<?> type) {
        ValueType found = known.get(type);
        if (found != null) {
            return found;
        }
        ValueType made = made(type);
        known.put(type, made);
        return made;
    }

    private ValueType made(Class<?> type) {
        String name = name(type);
        if (type.isEnum()) {
            return new ValueType.Enumeration(
                    name,
                    "one of the constants of " + type.getSimpleName(),
                    Stream.of(type.getEnumConstants())
                            .map(value -> new ValueType.Constant(((Enum<?>) value).name(), value))
                            .toList());
        }
        if (type.isRecord() || type.isSealed()) {
            return new ValueType.Structure(
                    name,
                    "a value of " + type.getSimpleName(),
                    () -> type.isRecord() ? components(type) : permitted(type));
        }
        return new ValueType.Opaque(name, "a value of " + type.getSimpleName());
    }

    /** The simple name, with those of the classes around it where another type has it already. */
    private String name(Class<?> type) {
        boolean isTaken = known.keySet().stream()
                .anyMatch(other -> other.getSimpleName().equals(type.getSimpleName()));
        return isTaken ? type.getName().replaceAll("[.$]", "_") : type.getSimpleName();
    }

    private List<Member> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> new Member(
                        component.getName(),
                        of(component.getGenericType()),
                        "the component " + component.getName(),
                        value -> type.isInstance(value)
                                ? Values.of(read(component, value))
                                : Absent.ABSENT))
                .toList();
    }

    /** The components of all that is permitted; of any type where two have one of a name. */
    private List<Member> permitted(Class<?> type) {
        Map<String, Member> all = new LinkedHashMap<>();
        all.put(
                "kind",
                new Member(
                        "kind",
                        ValueType.Basic.TEXT,
                        "the name of its class",
                        value -> value == Absent.ABSENT
                                ? value
                                : value.getClass().getSimpleName()));
        leaves(type)
                .filter(Class::isRecord)
                .forEach(leaf -> components(leaf)
                        .forEach(member -> all.merge(member.name(), member, RecordTypes::either)));
        return List.copyOf(all.values());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordTypes::leaves)
                : Stream.of(type);
    }

    private static Member either(Member one, Member other) {
        return new Member(
                one.name(),
                one.type().equals(other.type()) ? one.type() : ValueType.Basic.ANYTHING,
                one.meaning(),
                value -> {
                    Object first = one.read().apply(value);
                    return first == Absent.ABSENT ? other.read().apply(value) : first;
                });
    }

    /** A member of a value of which the type is not known beforehand. */
    static Object member(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return Values.of(map.get(name));
        }
        if (!(value instanceof Record)) {
            return name.equals("kind") && value != Absent.ABSENT
                    ? value.getClass().getSimpleName()
                    : Absent.ABSENT;
        }
        return Stream.of(value.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> Values.of(read(component, value)))
                .orElseGet(() ->
                        name.equals("kind") ? value.getClass().getSimpleName() : Absent.ABSENT);
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object read = accessor.invoke(value);
            return read == null ? Absent.ABSENT : read;
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
            throw new SentenceException("cannot read '" + component.getName() + "' of " + value
                    + ": " + e.getMessage());
        }
    }
}
