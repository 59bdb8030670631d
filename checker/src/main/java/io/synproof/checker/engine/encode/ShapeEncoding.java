package io.synproof.checker.engine.encode;

import io.synproof.checker.engine.util.Interner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The encoding for any model: by the components of its states, if they are records. */
public final class ShapeEncoding<S> implements Encoding<S> {
    /** The stand-in for a component that is null, which a table of numbers cannot hold. */
    private enum Absent {
        NULL
    }

    private static final Object NULL = Absent.NULL;

    private final StateShape shape;
    private final Interner<Object>[] parts;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public ShapeEncoding(StateShape shape) {
        this.shape = shape;
        this.parts = Stream.generate(Interner::new).limit(shape.parts()).toArray(Interner[]::new);
    }

    @Override
    public int[] needed() {
        return Arrays.stream(parts)
                .mapToInt(part -> BitLayout.bitsFor(part.size()))
                .toArray();
    }

    @Override
    public int group() {
        return parts.length;
    }

    @Override
    public List<Interner<?>> tables() {
        return List.of(parts);
    }

    @Override
    public Map<String, int[]> parts(int fields) {
        Map<String, int[]> byName = new LinkedHashMap<>();
        List<String> names = shape.names();
        for (int i = 0; i < parts.length; i++) {
            byName.put(names.get(i), new int[] {i});
        }
        return byName;
    }

    @Override
    public Coder<S> coder() {
        return new ShapeCoder();
    }

    /**
     * A coder that remembers the last state read: its successors have most parts from it, the same
     * objects.
     */
    @SuppressWarnings("ReferenceEquality")
    private final class ShapeCoder implements Coder<S> {
        private final Object[] last = new Object[parts.length];
        private final int[] lastFields = new int[parts.length];
        private final Object[] now = new Object[parts.length];

        @Override
        @SuppressWarnings("unchecked")
        public S decode(int[] fields) {
            for (int i = 0; i < parts.length; i++) {
                Object part = parts[i].get(fields[i]);
                last[i] = part == NULL ? null : part;
                lastFields[i] = fields[i];
            }
            return (S) shape.make(last, 0);
        }

        @Override
        public int hash(int[] fields) {
            int hash = 0;
            for (int i = 0; i < parts.length; i++) {
                hash = 31 * hash + parts[i].hashOf(fields[i]);
            }
            return hash;
        }

        @Override
        public boolean isUnchanged(int[] fields, int from) {
            for (int i = 0; i < parts.length; i++) {
                int number = fields[i];
                if (number >= from && parts[i].get(number).hashCode() != parts[i].hashOf(number)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void encode(S state, int[] fields) {
            shape.take(state, now, 0);
            for (int i = 0; i < parts.length; i++) {
                fields[i] = now[i] == last[i] && now[i] != null
                        ? lastFields[i]
                        : parts[i].numberOf(now[i] == null ? NULL : now[i]);
            }
        }

        @Override
        public boolean find(S state, int[] fields) {
            if (!shape.fits(state)) {
                return false;
            }
            shape.take(state, now, 0);
            for (int i = 0; i < parts.length; i++) {
                fields[i] = parts[i].find(now[i] == null ? NULL : now[i]);
                if (fields[i] == Interner.NONE) {
                    return false;
                }
            }
            return true;
        }
    }
}
