package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.FieldOverflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A view of a bag or of queues whose places lie side by side in one word of the layout: it is
 * changed in place, by shifting.
 *
 * <p>The first place is in the lowest bits; a place holds a message's number plus one, or 0.
 */
final class PackedMediumView<A> extends MediumView<A> {
    private static final int[] NONE = {};

    private final BitLayout layout;
    private final int width;
    private final long mask;
    private final boolean bag;
    private final boolean dropping;

    private long before;
    private long next;
    private int nextCount;

    // More than the group has places for, if the medium is overfull: then the state is not kept.
    private int[] spilt = NONE;

    PackedMediumView(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalStepCache<A, ?, ?, ?, ?> steps,
            BitLayout layout) {
        super(encoding, steps, layout);
        this.layout = layout;
        this.width = layout.width(encoding.contentsField);
        this.mask = (1L << width) - 1;
        this.bag = medium.order() == Order.BAG;
        this.dropping = medium.overflow() == Medium.Overflow.DROP;
    }

    @Override
    int fieldsRead() {
        return encoding.contentsField;
    }

    @Override
    void load(long[] words, int at, int[] fields) {
        before = layout.group(words, at);
        count = 0;
        for (long rest = before; rest != 0; rest >>>= width) {
            contents[count] = (int) (rest & mask) - 1;
            count++;
        }
    }

    @Override
    void keepAll() {
        next = before;
        nextCount = count;
        spilt = NONE;
    }

    @Override
    void without(int place, int length) {
        int low = place * width;
        int high = low + length * width;
        long above = high >= Long.SIZE ? 0 : before >>> high << low;
        next = (before & ((1L << low) - 1)) | above;
        nextCount = count - length;
        spilt = NONE;
    }

    @Override
    boolean send(int message) {
        if ((message + 1) >>> width != 0) {
            throw new FieldOverflowException();
        }
        if (hasRoomFor(message, nextCount)) {
            insert(message);
            return true;
        }
        if (dropping) {
            drops = true;
            return true;
        }
        spill(message);
        return false;
    }

    private void insert(int message) {
        int at = (bag ? notAbove(message) : notBehind(steps.route(message))) * width;
        long low = next & ((1L << at) - 1);
        // In two steps: by all 64 bits at once would be by none.
        long high = next >>> at << at << width;
        next = low | (long) (message + 1) << at | high;
        nextCount++;
    }

    /** The number of messages in a bag that have no greater number; counted without a branch. */
    private int notAbove(int message) {
        int found = 0;
        long rest = next;
        for (int i = 0; i < nextCount; i++) {
            found += (int) (rest & mask) <= message + 1 ? 1 : 0;
            rest >>>= width;
        }
        return found;
    }

    /** The number of messages in this queue or an earlier one. */
    private int notBehind(Route queue) {
        int found = 0;
        while (found < nextCount && !steps.route(messageAt(found)).isAfter(queue)) {
            found++;
        }
        return found;
    }

    @Override
    int messageAt(int place) {
        return (int) ((next >>> (place * width)) & mask) - 1;
    }

    private void spill(int message) {
        spilt = Arrays.copyOf(spilt, spilt.length + 1);
        spilt[spilt.length - 1] = message;
    }

    @Override
    void age() {
        next = 0;
        nextCount = 0;
        spilt = NONE;
        for (int i = 0; i < count; i++) {
            int after = steps.agedMessage(contents[i]).after();
            if ((after + 1) >>> width != 0) {
                throw new FieldOverflowException();
            }
            insert(after);
        }
    }

    @Override
    void replace(int[] fields, int place, Successors<?, A> successors) {
        successors.replaceGroup(place, before ^ next);
    }

    @Override
    int[] after() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < nextCount; i++) {
            numbers.add(messageAt(i));
        }
        Arrays.stream(spilt).forEach(numbers::add);
        if (!bag) {
            // Stable: what was spilt stays behind what was sent on the same link before.
            numbers.sort((one, other) -> Route.compare(steps.route(one), steps.route(other)));
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
