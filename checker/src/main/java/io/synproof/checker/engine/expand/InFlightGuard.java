package io.synproof.checker.engine.expand;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A condition that no message in the medium may satisfy, evaluated once for each message. */
final class InFlightGuard {
    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final IntPredicate like;
    private byte[] answers = {};

    InFlightGuard(IntPredicate like) {
        this.like = like;
    }

    /** Whether one of these messages is like it. */
    boolean prevents(int[] messages, int count) {
        for (int i = 0; i < count; i++) {
            if (isLike(messages[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a message is like it. */
    boolean isLike(int message) {
        byte[] known = answers;
        byte answer = message < known.length ? known[message] : UNKNOWN;
        return answer == UNKNOWN ? ask(message) : answer == YES;
    }

    private synchronized boolean ask(int message) {
        boolean answer = like.test(message);
        if (message >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(message + 16, answers.length * 2));
        }
        answers[message] = answer ? YES : NO;
        return answer;
    }
}
