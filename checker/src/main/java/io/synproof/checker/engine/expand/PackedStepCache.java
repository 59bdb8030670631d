package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.FieldOverflowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The local steps of a composition as one thread takes them in one layout: a view of {@link
 * LocalStepCache} with as few indirections as possible between a state and its steps.
 */
final class PackedStepCache<A, L, P, M, E> {
    /** In the place of a list of steps: there are none. */
    private static final Object NONE = new Object();

    private static final Object[] NO_LISTS = {};

    private final ComposedEncoding<?, A, L, P, M, E> encoding;
    private final LocalStepCache<A, L, P, M, E> steps;
    private final BitLayout layout;

    // By process, by its number, and by the environment's.
    private final Row<A>[][][] rows;
    // By environment, then by message and how many are older.
    private Object[][] faults = {};

    /** Interned, to reduce the cache footprint. */
    private final Map<PackedStep<A>, PackedStep<A>> distinct = new HashMap<>();

    /** The local steps of a process in one state and environment. */
    static final class Row<A> {
        /** The steps that it may take on its own. */
        final @Nullable PackedStep<A> own;

        private final int self;
        private final int before;
        private Object[] arrivals = NO_LISTS;

        private Row(int self, int before, @Nullable PackedStep<A> own) {
            this.self = self;
            this.before = before;
            this.own = own;
        }
    }

    PackedStepCache(
            ComposedEncoding<?, A, L, P, M, E> encoding,
            LocalStepCache<A, L, P, M, E> steps,
            BitLayout layout) {
        this.encoding = encoding;
        this.steps = steps;
        this.layout = layout;
        this.rows = noRows(encoding.environmentField);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <A> Row<A>[][][] noRows(int processes) {
        Row<A>[][][] rows = new Row[processes][][];
        Arrays.fill(rows, new Row[0][]);
        return rows;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <A> Row<A>[] noRow() {
        return new Row[0];
    }

    /**
     * The steps that a process may take.
     *
     * @throws FieldOverflowException if a step has no room in the layout
     */
    Row<A> row(int self, int process, int environment) {
        Row<A>[][] ofSelf = rows[self];
        if (process < ofSelf.length) {
            Row<A>[] ofProcess = ofSelf[process];
            if (environment < ofProcess.length && ofProcess[environment] != null) {
                return ofProcess[environment];
            }
        }
        return newRow(self, process, environment);
    }

    private Row<A> newRow(int self, int process, int environment) {
        LocalStep<A>[] own = steps.row(self, process, environment).own();
        Row<A> row = new Row<>(self, process, packed(own, process, environment, 0));
        int there = rows[self].length;
        if (process >= there) {
            rows[self] = Arrays.copyOf(rows[self], Math.max(process + 8, there * 2));
            Arrays.fill(rows[self], there, rows[self].length, noRow());
        }
        Row<A>[] ofProcess = rows[self][process];
        if (environment >= ofProcess.length) {
            ofProcess = Arrays.copyOf(ofProcess, longer(ofProcess.length, environment));
            rows[self][process] = ofProcess;
        }
        ofProcess[environment] = row;
        return row;
    }

    /** A length with room for a number, and for some that come. */
    private static int longer(int length, int number) {
        return Math.max(number + 1, length + length / 2);
    }

    /**
     * The first of the steps that it may take when a message arrives, or null.
     *
     * @throws FieldOverflowException if a step has no room in the layout
     */
    @Nullable
    PackedStep<A> arrivals(Row<A> row, int message, int passed, int environment) {
        int key = steps.arrival(message, passed);
        Object found = key < row.arrivals.length ? row.arrivals[key] : null;
        return found == null ? newArrivals(row, key, message, passed, environment) : first(found);
    }

    private @Nullable PackedStep<A> newArrivals(
            Row<A> row, int key, int message, int passed, int environment) {
        PackedStep<A> first = packed(
                steps.row(row.self, row.before, environment).arrivals(message, passed),
                row.before,
                environment,
                encoding.isSet ? 0 : 1);
        row.arrivals = with(row.arrivals, key, first);
        return first;
    }

    /**
     * The first of the medium's steps for a message with this many older ones, or null.
     *
     * @throws FieldOverflowException if a step has no room in the layout
     */
    @Nullable
    PackedStep<A> faults(int message, int older, int environment) {
        int key = steps.fault(message, older);
        Object[] here = environment < faults.length ? faults[environment] : faultsIn(environment);
        Object found = key < here.length ? here[key] : null;
        return found == null ? newMishaps(key, message, older, environment) : first(found);
    }

    private Object[] faultsIn(int environment) {
        int there = faults.length;
        faults = Arrays.copyOf(faults, longer(there, environment));
        Arrays.fill(faults, there, faults.length, NO_LISTS);
        return faults[environment];
    }

    private @Nullable PackedStep<A> newMishaps(int key, int message, int older, int environment) {
        LocalStep<A>[] known = steps.faults(message, older, environment);
        PackedStep<A> first = null;
        for (int i = known.length - 1; i >= 0; i--) {
            int[] sent = known[i].keeping ? new int[] {message} : known[i].sent;
            first = packed(known[i], 0, environment, known[i].keeping ? 0 : 1, sent, first);
        }
        faults[environment] = with(faults[environment], key, first);
        return first;
    }

    /** The step of the clock, which itself changes nothing; null if there is no time. */
    @Nullable
    PackedStep<A> tick() {
        LocalStep<A> tick = steps.tick();
        return tick == null
                ? null
                : new PackedStep<>(tick, new long[layout.words()], 0, tick.sent, null);
    }

    /** Marks all steps as unsettled, because more actions are shared now. */
    void unsettle() {
        distinct.keySet().forEach(step -> step.settled = false);
    }

    private static Object[] with(Object[] lists, int key, @Nullable Object first) {
        Object[] longer = key < lists.length
                ? lists
                : Arrays.copyOf(lists, Math.max(key + 4, lists.length + lists.length / 2));
        longer[key] = first == null ? NONE : first;
        return longer;
    }

    @SuppressWarnings("unchecked")
    private @Nullable PackedStep<A> first(Object found) {
        return found instanceof PackedStep<?> first ? (PackedStep<A>) first : null;
    }

    private @Nullable PackedStep<A> packed(
            LocalStep<A>[] all, int before, int environment, int taken) {
        PackedStep<A> first = null;
        for (int i = all.length - 1; i >= 0; i--) {
            int taking = taken == 0 || all[i].keeping ? 0 : taken + all[i].alsoTaken.length;
            first = packed(all[i], before, environment, taking, all[i].sent, first);
        }
        return first;
    }

    private PackedStep<A> packed(
            LocalStep<A> step,
            int before,
            int environment,
            int taken,
            int[] sent,
            @Nullable PackedStep<A> next) {
        long[] changes = new long[layout.words()];
        if (step.self != LocalStep.NOBODY) {
            change(changes, step.self, before, step.after);
        }
        change(changes, encoding.environmentField, environment, step.environment);
        PackedStep<A> packed = new PackedStep<>(step, changes, taken, sent, next);
        return distinct.computeIfAbsent(packed, same -> same);
    }

    private void change(long[] changes, int field, int before, int after) {
        if (!layout.fits(field, after)) {
            throw new FieldOverflowException();
        }
        layout.replace(changes, 0, field, before, after);
    }
}
