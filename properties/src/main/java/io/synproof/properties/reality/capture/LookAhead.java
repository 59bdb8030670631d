package io.synproof.properties.reality.capture;

import io.vavr.control.Option;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An iterator that must find the next element to know whether there is one.
 *
 * @param <T> what it gives
 */
public abstract class LookAhead<T> implements Iterator<T> {
    private Option<T> ahead = Option.none();
    private boolean atEnd;

    /** The next element, or none at the end; it is not asked again then. */
    protected abstract Option<T> find();

    @Override
    public final boolean hasNext() {
        if (ahead.isEmpty() && !atEnd) {
            ahead = find();
            atEnd = ahead.isEmpty();
        }
        return ahead.isDefined();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the capture has no more of them");
        }
        T element = ahead.get();
        ahead = Option.none();
        return element;
    }
}
