package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.store.Batch;
import io.synproof.checker.engine.store.VisitedTable;
import io.synproof.checker.engine.util.IntList;
import java.util.ArrayList;
import java.util.List;

/**
 * The successors of some states, packed, as one thread collects them.
 *
 * <p>A small cache of recent successors saves lookups: steps of different processes commute, so
 * most states are met several times within a short time.
 */
public final class Successors<S, A> {
    /** More would outgrow the cache, fewer would not overlap enough of its misses. */
    private static final int FIRST_BATCH = 1 << 6;

    /** Small enough to stay in the cache's first level; larger ones forgot less and took longer. */
    private static final int REMEMBERED_BITS = 10;

    /** A step out of the searched space, or to a state that cannot be represented. */
    public record Stray<S, A>(A action, S after) {}

    private final BitLayout layout;
    private final int words;
    private final boolean recording;
    private final long[] remembered;

    /** The states collected, which may be known already. */
    public final Batch batch;

    /** The steps taken, since it was last cleared. */
    public int steps;

    /** Of each step since the last mark that violates properties of labels: the bits of these. */
    public final IntList violations = new IntList();

    /** If recording: the action that led to each state of the batch. */
    public final List<A> actions = new ArrayList<>();

    /** If recording: the steps out of the searched space. */
    public final List<Stray<S, A>> outside = new ArrayList<>();

    /** The states that cannot be represented. */
    public final List<S> cut = new ArrayList<>();

    /** If recording: the actions that led to them. */
    public final List<A> cutActions = new ArrayList<>();

    /** The kinds of the steps that met a full medium, blocked ones among them. */
    public final List<String> overflows = new ArrayList<>();

    /** If recording: the actions of the steps that a full medium blocks. */
    public final List<A> blocked = new ArrayList<>();

    /**
     * Successors in this layout.
     *
     * @param recording whether each step is wanted with its action, known states or not
     */
    public Successors(BitLayout layout, boolean recording) {
        this.layout = layout;
        this.words = layout.words();
        this.recording = recording;
        this.batch = new Batch(words, FIRST_BATCH);
        this.remembered = new long[recording ? 0 : words << REMEMBERED_BITS];
    }

    /** Whether each step is kept with its action. */
    public boolean isRecording() {
        return recording;
    }

    /** Whether the batch should be added before more is collected. */
    public boolean isFull() {
        return batch.count >= Batch.SIZE;
    }

    /** Begins a successor as a copy of its origin, and says where in the batch it is. */
    int begin(long[] origin, int at) {
        batch.ensureRoomForOne();
        int place = batch.count * words;
        if (words == 1) {
            batch.words[place] = origin[at];
        } else {
            System.arraycopy(origin, at, batch.words, place, words);
        }
        return place;
    }

    /**
     * Begins a successor with these fields, and says where in the batch it is.
     *
     * @throws FieldOverflowException if one has no room
     */
    int packed(int[] fields) {
        if (!layout.holds(fields)) {
            throw new FieldOverflowException();
        }
        batch.ensureRoomForOne();
        int place = batch.count * words;
        layout.pack(fields, batch.words, place);
        return place;
    }

    /**
     * Gives a field of the successor another value.
     *
     * @throws FieldOverflowException if the field has no room for it
     */
    void replace(int place, int field, int old, int value) {
        if (!layout.fits(field, value)) {
            throw new FieldOverflowException();
        }
        layout.replace(batch.words, place, field, old, value);
    }

    /** Changes what a step changes, messages apart. */
    void change(int place, PackedStep<A> step) {
        batch.words[place] ^= step.change;
        for (int i = 1; i < words; i++) {
            batch.words[place + i] ^= step.changes[i];
        }
    }

    /** Changes these bits of the layout's group. */
    void replaceGroup(int place, long change) {
        layout.replaceGroup(batch.words, place, change);
    }

    /** The successor is complete. */
    void end(int place, PackedStep<A> step) {
        if (recording) {
            actions.add(step.local.action);
        }
        end(place);
    }

    /** The successor is complete. */
    void end(int place, A action) {
        if (recording) {
            actions.add(action);
        }
        end(place);
    }

    private void end(int place) {
        steps++;
        long hash = VisitedTable.hashOf(batch.words, place, words);
        if (recording || !isRemembered(place, hash)) {
            batch.hashes[batch.count++] = hash;
        }
    }

    private boolean isRemembered(int place, long hash) {
        int entry = (int) (hash >>> (Long.SIZE - REMEMBERED_BITS)) * words;
        boolean same = true;
        for (int i = 0; i < words; i++) {
            same &= remembered[entry + i] == batch.words[place + i];
            remembered[entry + i] = batch.words[place + i];
        }
        return same;
    }

    /** Adds a step out of the searched space. */
    void outside(A action, S after) {
        steps++;
        if (recording) {
            outside.add(new Stray<>(action, after));
        }
    }

    /** Adds a step to a state that cannot be represented. */
    void cut(A action, S after) {
        steps++;
        cut.add(after);
        if (recording) {
            cutActions.add(action);
        }
    }

    /** Adds a step that is taken, and from which a full medium loses messages. */
    void overflow(String kind) {
        overflows.add(kind);
    }

    /** Adds a step that cannot be taken, because the medium is full. */
    void block(A action, String kind) {
        overflows.add(kind);
        if (recording) {
            blocked.add(action);
        }
    }

    /** Forgets all that was collected. */
    public void clear() {
        steps = 0;
        violations.clear();
        batch.clear();
        actions.clear();
        outside.clear();
        cut.clear();
        cutActions.clear();
        overflows.clear();
        blocked.clear();
    }

    /** A position in the batch to return to. */
    public record Mark(int count, int steps, int outside, int cut, int overflows, int blocked) {}

    /** Returns to a position: whatever was collected since is removed. */
    public void backTo(Mark mark) {
        batch.count = mark.count();
        steps = mark.steps();
        violations.clear();
        shorten(outside, mark.outside());
        shorten(cut, mark.cut());
        shorten(overflows, mark.overflows());
        shorten(blocked, mark.blocked());
        if (recording) {
            shorten(actions, mark.count());
            shorten(cutActions, mark.cut());
        }
    }

    private static void shorten(List<?> list, int size) {
        list.subList(size, list.size()).clear();
    }

    /** The same successors, in another layout. */
    public Successors<S, A> repacked(BitLayout wider) {
        Successors<S, A> wide = new Successors<>(wider, recording);
        int[] fields = new int[wider.fields()];
        for (int i = 0; i < batch.count; i++) {
            layout.unpack(batch.words, i * words, fields);
            wide.batch.ensureRoomForOne();
            int place = i * wider.words();
            wider.pack(fields, wide.batch.words, place);
            wide.batch.hashes[i] = VisitedTable.hashOf(wide.batch.words, place, wider.words());
            wide.batch.count++;
        }
        wide.steps = steps;
        wide.actions.addAll(actions);
        wide.outside.addAll(outside);
        wide.cut.addAll(cut);
        wide.cutActions.addAll(cutActions);
        wide.overflows.addAll(overflows);
        wide.blocked.addAll(blocked);
        return wide;
    }

    /** The current position, before the successors of one state more, for a later return to it. */
    public Mark mark() {
        violations.clear();
        return new Mark(
                batch.count, steps, outside.size(), cut.size(), overflows.size(), blocked.size());
    }
}
