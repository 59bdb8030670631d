package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.FieldOverflowException;
import java.util.Arrays;

/**
 * The messages in the medium before a step and after it, in numbers; for one thread, and one
 * layout.
 */
abstract class MediumView<A> {
    final ComposedEncoding<?, A, ?, ?, ?, ?> encoding;
    final LocalStepCache<A, ?, ?, ?, ?> steps;
    final Medium medium;

    /** The messages before the step, in the order that the medium keeps. */
    final int[] contents;

    /** The number of messages. */
    int count;

    /** Whether what was sent last was dropped in part. */
    boolean drops;

    private final boolean isOrdered;
    private final int inAll;
    private final int perLink;
    private final int capacity;
    private final boolean each;
    private final boolean isPartitioned;
    private final int contentsEnd;

    MediumView(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalStepCache<A, ?, ?, ?, ?> steps,
            BitLayout layout) {
        this.encoding = encoding;
        this.steps = steps;
        this.medium = encoding.model.medium();
        this.isOrdered = medium.isOrdered();
        this.inAll = medium.each() ? Integer.MAX_VALUE : medium.capacity();
        this.perLink = medium.perLink().orElse(Integer.MAX_VALUE);
        this.isPartitioned = medium.isPartitioned();
        this.capacity = medium.capacity();
        this.each = medium.each();
        this.contentsEnd = layout.fields();
        this.contents = new int
                [encoding.isSet
                        ? (layout.fields() - encoding.contentsField) * ComposedEncoding.BITS
                        : encoding.places];
    }

    /** The fastest that a layout allows. */
    static <A> MediumView<A> of(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalStepCache<A, ?, ?, ?, ?> steps,
            BitLayout layout) {
        boolean inOneField = layout.fields() == encoding.contentsField + 1;
        if (encoding.isSet && inOneField && !encoding.model.medium().isPartitioned()) {
            return new BitsetMediumView<>(encoding, steps, layout);
        }
        return !encoding.isSet && layout.hasGroup()
                ? new PackedMediumView<>(encoding, steps, layout)
                : new ArrayMediumView<>(encoding, steps, layout);
    }

    /** The number of a state's fields that must be unpacked before it is loaded. */
    int fieldsRead() {
        return contentsEnd;
    }

    /** Takes over what a state holds, of which some fields are unpacked. */
    void load(long[] words, int at, int[] fields) {
        count = encoding.contents(fields, contents);
    }

    /** Nothing is taken. */
    abstract void keepAll();

    /** So many messages from a place on are taken. */
    abstract void without(int place, int length);

    /**
     * Puts a message in, unless it is dropped.
     *
     * @return whether the medium had room for it, or drops what it has no room for
     */
    abstract boolean send(int message);

    /** Makes all one tick older, in the order that the medium keeps. */
    abstract void age();

    /**
     * Writes what has changed into a successor.
     *
     * @throws FieldOverflowException if it has no room for that
     */
    abstract void replace(int[] fields, int place, Successors<?, A> successors);

    /** The messages after the step. */
    abstract int[] after();

    /** Whether these are the messages right behind a place. */
    final boolean follow(int[] messages, int place) {
        if (place + messages.length >= count) {
            return messages.length == 0;
        }
        for (int i = 0; i < messages.length; i++) {
            if (contents[place + 1 + i] != messages[i]) {
                return false;
            }
        }
        return !isOrdered || areInQueueOf(contents[place], messages);
    }

    private boolean areInQueueOf(int message, int[] others) {
        Route route = steps.route(message);
        return Arrays.stream(others).allMatch(other -> steps.route(other).sharesQueueWith(route));
    }

    /** Whether there is room for one message more beside so many that have been put in. */
    final boolean hasRoomFor(int message, int there) {
        return there < inAll && (!isPartitioned || hasOwnRoom(message, there));
    }

    private boolean hasOwnRoom(int message, int there) {
        Route route = steps.route(message);
        return (!each || countTo(route.recipient, there) < capacity)
                && (perLink == Integer.MAX_VALUE || countOnLinkOf(route, there) < perLink);
    }

    private int countTo(int recipient, int there) {
        int found = 0;
        for (int i = 0; i < there; i++) {
            found += steps.route(messageAt(i)).recipient == recipient ? 1 : 0;
        }
        return found;
    }

    private int countOnLinkOf(Route route, int there) {
        int found = 0;
        for (int i = 0; i < there; i++) {
            found += steps.route(messageAt(i)).sharesQueueWith(route) ? 1 : 0;
        }
        return found;
    }

    /** A message in a place after the step. */
    abstract int messageAt(int place);

    /** Puts in what a step sends, and says whether all had room. */
    final boolean sendAll(PackedStep<A> step) {
        drops = false;
        boolean fits = send(step.sentFirst);
        for (int i = 1; i < step.sentCount; i++) {
            fits &= send(step.sent[i]);
        }
        return fits;
    }
}
