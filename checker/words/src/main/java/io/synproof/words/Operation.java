package io.synproof.words;

import java.util.List;
import java.util.function.Function;

/**
 * A function of a vocabulary, beside those of CEL.
 *
 * @param name its name; of an operator CEL's, such as {@code _<_}
 * @param isMember whether it is written behind its first argument: {@code x.name(y)}
 * @param takes the types of its arguments
 * @param gives the type of its result
 * @param meaning what it says, in a line
 * @param apply computes it; none of the arguments is {@link Absent}
 */
public record Operation(
        String name,
        boolean isMember,
        List<ValueType> takes,
        ValueType gives,
        String meaning,
        Function<List<Object>, Object> apply) {

    /** A function, whose list is copied. */
    public Operation {
        takes = List.copyOf(takes);
    }

    /** The name under which CEL tells it from others of its name. */
    String overload() {
        return "synproof_" + name.replace('_', 'o') + "_"
                + String.join("_", takes.stream().map(ValueType::text).toList());
    }

    /** How it is written, with the types of its arguments in their places. */
    public String form() {
        List<String> types = takes.stream().map(ValueType::text).toList();
        if (name.startsWith("_")) {
            return types.get(0) + " " + name.replace("_", "") + " " + types.get(1);
        }
        return isMember
                ? types.getFirst() + "." + name + "("
                        + String.join(", ", types.subList(1, types.size())) + ")"
                : name + "(" + String.join(", ", types) + ")";
    }
}
