package io.synproof.checker.engine.encode;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionContract;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.MonitoredState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The encoding for compositions: a field for each process, for the environment, for a monitor's
 * memory, and for what the medium holds.
 *
 * <p>A medium that is a set is written as a field of one bit for each message there can be; any
 * other has a field for each place, in which the message's number plus one is, or 0. A bag's places
 * are sorted by number, a queue's by recipient and then by age.
 */
public final class ComposedEncoding<S, A, L, P, M, E> implements Encoding<S> {
    /** The number of messages in one field of a set. */
    public static final int BITS = 31;

    /** The composition whose states are encoded. */
    public final Composition<?, A, L, P, M, E> model;

    /** Whether a monitor is at its side, so that states have a memory. */
    public final boolean isMonitored;

    public final List<Interner<P>> processes = new ArrayList<>();

    /** The numbers of environments. */
    public final Interner<E> environments = new Interner<>();

    /** The numbers of what a monitor remembers. */
    public final Interner<Object> memories = new Interner<>();

    /** The numbers of messages. */
    public final Interner<M> messages = new Interner<>();

    /** The field of the environment; the fields before it are those of the processes. */
    public final int environmentField;

    /** The field of the monitor's memory. */
    public final int memoryField;

    /** The first field of the medium's contents. */
    public final int contentsField;

    public final int places;
    public final boolean isSet;

    /**
     * An encoding.
     *
     * @param isMonitored whether a monitor is at the composition's side
     */
    public ComposedEncoding(Composition<?, A, L, P, M, E> model, boolean isMonitored) {
        this.model = model;
        this.isMonitored = isMonitored;
        int count = model.start().processes().size();
        for (int i = 0; i < count; i++) {
            processes.add(new Interner<>());
        }
        this.environmentField = count;
        this.memoryField = count + 1;
        this.contentsField = count + 2;
        Medium medium = model.medium();
        this.isSet = medium.order() == Medium.Order.SET;
        this.places =
                medium.each() ? Math.multiplyExact(medium.capacity(), count) : medium.capacity();
    }

    @Override
    public int[] needed() {
        int contents = isSet ? Math.max(1, (messages.size() + BITS - 1) / BITS) : places;
        int[] needed = new int[contentsField + contents];
        for (int i = 0; i < environmentField; i++) {
            needed[i] = BitLayout.bitsFor(processes.get(i).size());
        }
        needed[environmentField] = BitLayout.bitsFor(environments.size());
        needed[memoryField] = BitLayout.bitsFor(memories.size());
        for (int i = 0; i < contents; i++) {
            needed[contentsField + i] = isSet
                    ? Math.clamp(messages.size() - (long) i * BITS, 0, BITS)
                    : BitLayout.bitsFor(messages.size() + 1);
        }
        return needed;
    }

    @Override
    public int group() {
        return contentsField;
    }

    @Override
    public List<Interner<?>> tables() {
        return Stream.concat(processes.stream(), Stream.of(environments, memories, messages))
                .toList();
    }

    @Override
    public Map<String, int[]> parts(int fields) {
        Map<String, int[]> byName = new LinkedHashMap<>();
        for (int i = 0; i < environmentField; i++) {
            byName.put(model.nameOf(i), new int[] {i});
        }
        byName.put("medium", IntStream.range(contentsField, fields).toArray());
        byName.put("environment", new int[] {environmentField});
        if (isMonitored) {
            byName.put("monitor's memory", new int[] {memoryField});
        }
        return byName;
    }

    @Override
    public Coder<S> coder() {
        return new ComposedCoder<>(this, model);
    }

    /** The numbers of the messages that a tuple holds, in its order; gives how many. */
    public int contents(int[] fields, int[] numbers) {
        int count = 0;
        if (isSet) {
            for (int field = contentsField; field < fields.length; field++) {
                for (int bits = fields[field]; bits != 0; bits &= bits - 1) {
                    numbers[count++] =
                            (field - contentsField) * BITS + Integer.numberOfTrailingZeros(bits);
                }
            }
        } else {
            while (count < places && fields[contentsField + count] != 0) {
                numbers[count] = fields[contentsField + count] - 1;
                count++;
            }
        }
        return count;
    }

    /** Writes the numbers of messages, ordered as the medium has them, into a tuple. */
    public void write(int[] numbers, int count, int[] fields) {
        Arrays.fill(fields, contentsField, fields.length, 0);
        for (int i = 0; i < count; i++) {
            if (isSet) {
                int field = contentsField + numbers[i] / BITS;
                if (field >= fields.length) {
                    throw new FieldOverflowException();
                }
                fields[field] |= 1 << numbers[i] % BITS;
            } else {
                fields[contentsField + i] = numbers[i] + 1;
            }
        }
    }

    /**
     * Whether a tuple of this many fields has a field for a message of a set: late messages may
     * have none.
     */
    private boolean haveFields(int[] numbers, int fields) {
        return !isSet || Arrays.stream(numbers).allMatch(n -> contentsField + n / BITS < fields);
    }

    /** A writer and reader of states; see {@link ComposedEncoding#coder}. */
    private record ComposedCoder<S, T, A, L, P, M, E>(
            ComposedEncoding<S, A, L, P, M, E> encoding, Composition<T, A, L, P, M, E> model)
            implements Coder<S> {

        @Override
        public S decode(int[] fields) {
            int[] numbers = new int
                    [encoding.isSet
                            ? (fields.length - encoding.contentsField) * BITS
                            : encoding.places];
            return encoding.assemble(fields, numbers, encoding.contents(fields, numbers));
        }

        @Override
        public int hash(int[] fields) {
            int hash = encoding.environments.hashOf(fields[encoding.environmentField]);
            for (int i = 0; i < encoding.environmentField; i++) {
                hash = 31 * hash + encoding.processes.get(i).hashOf(fields[i]);
            }
            return hash;
        }

        @Override
        public void encode(S state, int[] fields) {
            write(state, fields, false);
        }

        @Override
        public boolean find(S state, int[] fields) {
            return write(state, fields, true);
        }

        @SuppressWarnings("unchecked")
        private boolean write(S state, int[] fields, boolean known) {
            CompositeState<P, M, E> parts;
            if (encoding.isMonitored) {
                MonitoredState<T, Object> monitored = (MonitoredState<T, Object>) state;
                parts = parts(monitored.state());
                fields[encoding.memoryField] = number(encoding.memories, monitored.memory(), known);
            } else {
                parts = parts((T) state);
                fields[encoding.memoryField] = 0;
            }
            for (int i = 0; i < encoding.environmentField; i++) {
                fields[i] = number(encoding.processes.get(i), parts.processes().get(i), known);
            }
            fields[encoding.environmentField] =
                    number(encoding.environments, parts.environment(), known);
            int[] numbers = parts.messages().stream()
                    .mapToInt(message -> number(encoding.messages, message, known))
                    .toArray();
            boolean all = Arrays.stream(fields, 0, encoding.contentsField).noneMatch(n -> n < 0)
                    && Arrays.stream(numbers).noneMatch(n -> n < 0);
            if (known && !encoding.haveFields(numbers, fields.length)) {
                return false;
            }
            if (all && (encoding.isSet || numbers.length <= encoding.places)) {
                if (encoding.model.medium().order() == Medium.Order.BAG) {
                    Arrays.sort(numbers);
                }
                encoding.write(numbers, numbers.length, fields);
                return true;
            }
            return false;
        }

        private CompositeState<P, M, E> parts(T state) {
            return CompositionContract.requireProcesses(
                    model.parts(state), encoding.environmentField);
        }

        private static <V> int number(Interner<V> interner, V value, boolean known) {
            return known ? interner.find(value) : interner.numberOf(value);
        }
    }

    /** The state of these parts and messages, which may be more than the medium has room for. */
    @SuppressWarnings("unchecked")
    public S assemble(int[] fields, int[] numbers, int count) {
        List<P> values = new ArrayList<>(environmentField);
        for (int i = 0; i < environmentField; i++) {
            values.add(processes.get(i).get(fields[i]));
        }
        Object state = model.assemble(new CompositeState<>(
                values, messages(numbers, count), environments.get(fields[environmentField])));
        return isMonitored
                ? (S) new MonitoredState<>(state, memories.get(fields[memoryField]))
                : (S) state;
    }

    /** The steps that concern a state as a whole. */
    @SuppressWarnings("unchecked")
    public List<A> generalActions(S state) {
        Object own = state instanceof MonitoredState<?, ?>(Object inner, Object _) && isMonitored
                ? inner
                : state;
        return ((Composition<Object, A, L, P, M, E>) model).generalActions(own);
    }

    /** Messages in the order of the model. */
    private List<M> messages(int[] numbers, int count) {
        List<M> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(messages.get(numbers[i]));
        }
        if (count > 1) {
            switch (model.medium().order()) {
                case BAG, SET -> values.sort(model.messageOrder());
                case FIFO, OVERTAKING -> {}
            }
        }
        return values;
    }
}
