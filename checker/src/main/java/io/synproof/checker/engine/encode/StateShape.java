package io.synproof.checker.engine.encode;

import io.synproof.checker.model.MonitoredState;
import java.util.List;
import java.util.stream.Stream;

/** The division of a state into parts, and its reassembly. */
public interface StateShape {

    /** The number of parts. */
    int parts();

    /** The names of the parts, which differ. */
    List<String> names();

    /** Whether a state has this shape. */
    boolean fits(Object state);

    /**
     * Takes a state to parts.
     *
     * @throws StateShapeChangedException if it does not have this shape
     */
    void take(Object state, Object[] parts, int at);

    /** Makes a state equal to the one that was taken to these parts. */
    Object make(Object[] parts, int at);

    /** The shape of states like this one: their components, if they are records. */
    static StateShape of(Object state) {
        if (state instanceof MonitoredState<?, ?>(Object inner, Object _)) {
            return new MonitoredShape(of(inner));
        }
        return RecordShape.of(state.getClass()).orElseGet(StateShape::whole);
    }

    /** The shape of any state: itself is the only part. */
    static StateShape whole() {
        return new Whole();
    }

    /** See {@link #whole}. */
    record Whole() implements StateShape {
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

    /** The shape of a state with a monitor: the state's parts, and then the memory. */
    record MonitoredShape(StateShape inner) implements StateShape {
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
            return state instanceof MonitoredState<?, ?>(Object monitored, Object _)
                    && inner.fits(monitored);
        }

        @Override
        public void take(Object state, Object[] parts, int at) {
            if (!(state instanceof MonitoredState<?, ?>(Object monitored, Object memory))) {
                throw new StateShapeChangedException();
            }
            inner.take(monitored, parts, at);
            parts[at + inner.parts()] = memory;
        }

        @Override
        public Object make(Object[] parts, int at) {
            return new MonitoredState<>(inner.make(parts, at), parts[at + inner.parts()]);
        }
    }
}
