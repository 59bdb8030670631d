package io.synproof.checker.search;

import io.synproof.checker.Medium;
import java.util.Arrays;

/** The messages in the medium before a step and after it, in numbers; for one thread. */
final class Traffic<A> {
    private final ComposedEncoding<?, A, ?, ?, ?, ?> encoding;
    private final LocalSteps<A, ?, ?, ?, ?> steps;
    private final Medium medium;

    /** Before the step. */
    final int[] contents;

    int count;

    /** After it. */
    int[] next;

    int nextCount;

    private final int[] scratch;

    Traffic(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalSteps<A, ?, ?, ?, ?> steps,
            Layout layout) {
        this.encoding = encoding;
        this.steps = steps;
        this.medium = encoding.model.medium();
        int most = encoding.isSet
                ? (layout.fields() - encoding.contentsField) * ComposedEncoding.BITS
                : encoding.places;
        this.contents = new int[most];
        this.next = new int[most + 8];
        this.scratch = new int[layout.fields()];
    }

    /** Takes over what a state holds. */
    void load(int[] fields) {
        count = encoding.contents(fields, contents);
    }

    /** Nothing is taken. */
    void keepAll() {
        copyWithout(count, 0);
    }

    /** Whether these are the messages right behind a place. */
    boolean follow(int[] messages, int place) {
        if (place + messages.length >= count) {
            return messages.length == 0;
        }
        for (int i = 0; i < messages.length; i++) {
            if (contents[place + 1 + i] != messages[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes some messages from a place on. */
    void copyWithout(int place, int length) {
        for (int i = 0; i < place; i++) {
            next[i] = contents[i];
        }
        for (int i = place + length; i < count; i++) {
            next[i - length] = contents[i];
        }
        nextCount = count - length;
    }

    /** Puts messages in, and says whether all is within the capacity, or was dropped. */
    boolean sendAll(int[] messages) {
        boolean fits = true;
        for (int message : messages) {
            fits &= send(message);
        }
        return fits;
    }

    boolean send(int message) {
        if (encoding.isSet && isInNext(message)) {
            return true;
        }
        boolean fits = nextCount < (medium.each() ? Integer.MAX_VALUE : medium.capacity())
                && (!medium.each() || countTo(steps.recipients(message)[0]) < medium.capacity());
        if (fits || medium.overflow() != Medium.Overflow.DROP) {
            insert(message);
            return fits;
        }
        return true;
    }

    private boolean isInNext(int message) {
        for (int i = 0; i < nextCount; i++) {
            if (next[i] == message) {
                return true;
            }
        }
        return false;
    }

    private int countTo(int recipient) {
        int to = 0;
        for (int i = 0; i < nextCount; i++) {
            if (steps.recipients(next[i])[0] == recipient) {
                to++;
            }
        }
        return to;
    }

    private void insert(int message) {
        if (nextCount == next.length) {
            next = Arrays.copyOf(next, nextCount * 2);
        }
        int place = nextCount++;
        while (place > 0 && isBehind(next[place - 1], message)) {
            next[place] = next[place - 1];
            place--;
        }
        next[place] = message;
    }

    /** Whether a message in the medium belongs behind one that is sent now. */
    private boolean isBehind(int there, int sent) {
        return switch (medium.order()) {
            case BAG, SET -> there > sent;
            case FIFO, OVERTAKING -> steps.recipients(there)[0] > steps.recipients(sent)[0];
        };
    }

    /** Makes all one tick older, in the order that the medium keeps. */
    void age() {
        nextCount = 0;
        for (int i = 0; i < count; i++) {
            int after = steps.agedMessage(contents[i]).after();
            switch (medium.order()) {
                case FIFO, OVERTAKING -> next[nextCount++] = after;
                case BAG -> insert(after);
                case SET -> {
                    if (!isInNext(after)) {
                        insert(after);
                    }
                }
            }
        }
    }

    /** Writes what has changed into a successor. */
    void replace(int[] fields, int place, Successors<?, A> successors) {
        if (encoding.isSet) {
            replaceSet(fields, place, successors);
        } else {
            replaceContents(place, successors);
        }
    }

    private void replaceContents(int place, Successors<?, A> successors) {
        int most = Math.max(count, nextCount);
        for (int i = 0; i < most; i++) {
            int old = i < count ? contents[i] + 1 : 0;
            int now = i < nextCount ? next[i] + 1 : 0;
            if (old != now) {
                successors.replace(place, encoding.contentsField + i, old, now);
            }
        }
    }

    private void replaceSet(int[] fields, int place, Successors<?, A> successors) {
        System.arraycopy(fields, 0, scratch, 0, fields.length);
        encoding.write(next, nextCount, scratch);
        for (int field = encoding.contentsField; field < fields.length; field++) {
            if (fields[field] != scratch[field]) {
                successors.replace(place, field, fields[field], scratch[field]);
            }
        }
    }
}
