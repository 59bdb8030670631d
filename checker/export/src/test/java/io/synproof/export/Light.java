package io.synproof.export;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two lights, of which one is switched on or off at a time; both are never on. */
record Light() implements Model<Light.Lights, Light.Switch> {

    record Lights(Set<String> on, Map<String, Integer> turns, Optional<String> last) {}

    record Switch(String which, boolean on) {}

    @Override
    public List<Lights> initialStates() {
        return List.of(new Lights(Set.of(), Map.of(), Optional.empty()));
    }

    @Override
    public List<Switch> actions(Lights lights) {
        return lights.on().isEmpty()
                ? List.of(new Switch("left", true), new Switch("right", true))
                : List.of(new Switch(lights.on().iterator().next(), false));
    }

    @Override
    public Lights next(Lights lights, Switch action) {
        Set<String> on = new TreeSet<>(lights.on());
        if (action.on()) {
            on.add(action.which());
        } else {
            on.remove(action.which());
        }
        return new Lights(
                on,
                action.on() ? Map.of(action.which(), 1) : Map.of(),
                Optional.of(action.which()).filter(_ -> action.on()));
    }
}
