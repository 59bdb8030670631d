package io.synproof.checker.search;

import io.synproof.checker.Monitored;
import java.util.List;
import java.util.stream.Stream;

/** How a state is taken to parts, and made of them again. */
interface Shape {

    /** The number of parts. */
    int parts();

    /** What the parts are called, each differently. */
    List<String> names();

    /** Whether a state has this shape. */
    boolean fits(Object state);

    /**
     * Takes a state to parts.
     *
     * @throws ShapeChanged if it does not have this shape
     */
    void take(Object state, Object[] parts, int at);

    /** Makes a state equal to the one that was taken to these parts. */
    Object make(Object[] parts, int at);

    /** The shape of states like this one: their components, if they are records. */
    static Shape of(Object state) {
        if (state instanceof Monitored<?, ?>(Object inner, Object _)) {
            return new WatchedShape(of(inner));
        }
        return RecordShape.of(state.getClass()).orElseGet(Shape::whole);
    }

    /** Of any state: itself is the only part. */
    static Shape whole() {
        return new Whole();
    }

    /** See {@link #whole}. */
    record Whole() implements Shape {
        @Override
        public int parts() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of("state");
        }

        @Override
        public boolean fits(Object state) {
            return true;
        }

        @Override
        public void take(Object state, Object[] parts, int at) {
            parts[at] = state;
        }

        @Override
        public Object make(Object[] parts, int at) {
            return parts[at];
        }
    }

    /** Of a state with a monitor beside it: the state's parts, and then the memory. */
    record WatchedShape(Shape inner) implements Shape {
        @Override
        public int parts() {
            return inner.parts() + 1;
        }

        @Override
        public List<String> names() {
            // A component may be called memory too.
            return Stream.concat(inner.names().stream(), Stream.of("monitor's memory"))
                    .toList();
        }

        @Override
        public boolean fits(Object state) {
            return state instanceof Monitored<?, ?>(Object watched, Object _)
                    && inner.fits(watched);
        }

        @Override
        public void take(Object state, Object[] parts, int at) {
            if (!(state instanceof Monitored<?, ?>(Object watched, Object memory))) {
                throw new ShapeChanged();
            }
            inner.take(watched, parts, at);
            parts[at + inner.parts()] = memory;
        }

        @Override
        public Object make(Object[] parts, int at) {
            return new Monitored<>(inner.make(parts, at), parts[at + inner.parts()]);
        }
    }
}
