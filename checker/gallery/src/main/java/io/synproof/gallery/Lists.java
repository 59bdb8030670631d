package io.synproof.gallery;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists made of other lists. */
final class Lists {
    private Lists() {}

    /** The list of these values. */
    static <T> List<T> of(int size, IntFunction<? extends T> value) {
        return IntStream.range(0, size).<T>mapToObj(value).toList();
    }

    /** The list with another value at one place. */
    static <T> List<T> with(List<T> list, int place, T value) {
        return of(list.size(), i -> i == place ? value : list.get(i));
    }
}
