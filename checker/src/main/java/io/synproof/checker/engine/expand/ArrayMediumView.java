package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import java.util.Arrays;

/** A view of any medium, in arrays. */
final class ArrayMediumView<A> extends MediumView<A> {
    private int[] next;
    private int nextCount;
    private final int[] scratch;

    ArrayMediumView(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalStepCache<A, ?, ?, ?, ?> steps,
            BitLayout layout) {
        super(encoding, steps, layout);
        this.next = new int[contents.length + 8];
        this.scratch = new int[layout.fields()];
    }

    @Override
    void keepAll() {
        without(count, 0);
    }

    @Override
    void without(int place, int length) {
        for (int i = 0; i < place; i++) {
            next[i] = contents[i];
        }
        for (int i = place + length; i < count; i++) {
            next[i - length] = contents[i];
        }
        nextCount = count - length;
    }

    @Override
    boolean send(int message) {
        if (encoding.isSet && isInNext(message)) {
            return true;
        }
        boolean fits = hasRoomFor(message, nextCount);
        if (fits || medium.overflow() != Medium.Overflow.DROP) {
            insert(message);
            return fits;
        }
        drops = true;
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

    @Override
    int messageAt(int place) {
        return next[place];
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
            case FIFO, OVERTAKING -> steps.route(there).isAfter(steps.route(sent));
        };
    }

    @Override
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

    @Override
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

    @Override
    int[] after() {
        return Arrays.copyOf(next, nextCount);
    }
}
