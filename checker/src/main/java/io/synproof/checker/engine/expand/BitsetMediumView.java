package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.FieldOverflowException;

/**
 * A view of a set that is written in one field, a bit for each message, and has one capacity for
 * all its messages.
 */
final class BitsetMediumView<A> extends MediumView<A> {
    private int before;
    private int next;

    BitsetMediumView(
            ComposedEncoding<?, A, ?, ?, ?, ?> encoding,
            LocalStepCache<A, ?, ?, ?, ?> steps,
            BitLayout layout) {
        super(encoding, steps, layout);
    }

    @Override
    void load(long[] words, int at, int[] fields) {
        super.load(words, at, fields);
        before = fields[encoding.contentsField];
    }

    @Override
    void keepAll() {
        next = before;
    }

    @Override
    void without(int place, int length) {
        next = before;
        for (int i = place; i < place + length; i++) {
            next &= ~(1 << contents[i]);
        }
    }

    @Override
    boolean send(int message) {
        if (message >= ComposedEncoding.BITS) {
            throw new FieldOverflowException();
        }
        boolean fits = (next >>> message & 1) == 1 || Integer.bitCount(next) < medium.capacity();
        if (fits || medium.overflow() != Medium.Overflow.DROP) {
            next |= 1 << message;
            return fits;
        }
        drops = true;
        return true;
    }

    @Override
    void age() {
        next = 0;
        for (int i = 0; i < count; i++) {
            int after = steps.agedMessage(contents[i]).after();
            if (after >= ComposedEncoding.BITS) {
                throw new FieldOverflowException();
            }
            next |= 1 << after;
        }
    }

    @Override
    void replace(int[] fields, int place, Successors<?, A> successors) {
        if (next != before) {
            successors.replace(place, encoding.contentsField, before, next);
        }
    }

    @Override
    int messageAt(int place) {
        return after()[place];
    }

    @Override
    int[] after() {
        int[] numbers = new int[Integer.bitCount(next)];
        int bits = next;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.numberOfTrailingZeros(bits);
            bits &= bits - 1;
        }
        return numbers;
    }
}
