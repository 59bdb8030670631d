package io.synproof.properties.words;

import io.synproof.model.host.SynCookie;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.words.Member;
import io.synproof.words.Operation;
import io.synproof.words.ValueType;
import java.util.List;
import java.util.function.BiFunction;

/** The words for sequence numbers, which are compared as RFC 9293, section 3.4, has it. */
final class NumberWords {
    static final ValueType.Structure NUMBER = new ValueType.Structure(
            "SequenceNumber",
            "a sequence number; < and <= compare modulo the space (3.4)",
            () -> List.of(
                    Member.of(
                            "value",
                            ValueType.Basic.INTEGER,
                            "the number itself, 0 or more",
                            SequenceNumber.class,
                            SequenceNumber::value),
                    Member.of(
                            "isCookie",
                            ValueType.Basic.TRUTH,
                            "whether it is where cookies are, in the upper half of the space",
                            SequenceNumber.class,
                            SynCookie::isCookie)));

    static final List<Operation> OPERATIONS = List.of(
            comparison("_<_", "whether the first is before the second", SequenceNumber::isBefore),
            comparison(
                    "_<=_",
                    "whether the first is not after the second",
                    (one, other) -> !other.isBefore(one)),
            comparison(
                    "_>_",
                    "whether the first is after the second",
                    (one, other) -> other.isBefore(one)),
            comparison(
                    "_>=_",
                    "whether the first is not before the second",
                    (one, other) -> !one.isBefore(other)),
            new Operation(
                    "_+_",
                    false,
                    List.of(NUMBER, ValueType.Basic.INTEGER),
                    NUMBER,
                    "the number so many further on",
                    values -> ((SequenceNumber) values.get(0)).plus((Long) values.get(1))),
            new Operation(
                    "_-_",
                    false,
                    List.of(NUMBER, NUMBER),
                    ValueType.Basic.INTEGER,
                    "how many numbers the first is after the second, 0 or more",
                    values -> ((SequenceNumber) values.get(0))
                            .distanceFrom((SequenceNumber) values.get(1))));

    private NumberWords() {}

    private static Operation comparison(
            String operator,
            String meaning,
            BiFunction<SequenceNumber, SequenceNumber, Boolean> compare) {
        return new Operation(
                operator,
                false,
                List.of(NUMBER, NUMBER),
                ValueType.Basic.TRUTH,
                meaning,
                values -> compare.apply(
                        (SequenceNumber) values.get(0), (SequenceNumber) values.get(1)));
    }
}
