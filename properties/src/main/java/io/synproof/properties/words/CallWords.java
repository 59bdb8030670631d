package io.synproof.properties.words;

import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.function.Function;

/** The words for calls of SEND. */
public final class CallWords {
    /** A call of SEND: a {@link SendCall}. */
    public static final ValueType.Structure CALL =
            new ValueType.Structure("Call", "a call of SEND", CallWords::members);

    private CallWords() {}

    private static List<Member> members() {
        return List.of(
                call("octets", Basic.INTEGER, "octets that it sends", SendCall::octets),
                call(
                        "end",
                        Basic.INTEGER,
                        "the place behind its last octet in the stream, the first octet being 0",
                        SendCall::end));
    }

    private static Member call(
            String name, ValueType type, String meaning, Function<SendCall, ?> read) {
        return Member.of(name, type, meaning, SendCall.class, read);
    }
}
