package io.synproof.properties.documents.schedule;

import io.synproof.model.world.UserCall;
import java.util.List;
import java.util.stream.Stream;

/** The calls that a schedule names by a word of their own. */
enum Call {
    CLOSES("closes", UserCall.Plain.CLOSE),
    CLOSES_BOTH("leaves", UserCall.Plain.CLOSE_BOTH),
    SHUTS("stops reading", UserCall.Plain.SHUTDOWN_READ),
    ABORTS("aborts", UserCall.Plain.ABORT),
    RECEIVES("receives", UserCall.Plain.RECEIVE),
    ACCEPTS("accepts", UserCall.Accept.ACCEPT);

    private final String words;
    private final UserCall call;

    Call(String words, UserCall call) {
        this.words = words;
        this.call = call;
    }

    UserCall call() {
        return call;
    }

    static List<String> names() {
        return Stream.of(values()).map(Call::toString).toList();
    }

    @Override
    public String toString() {
        return words;
    }
}
