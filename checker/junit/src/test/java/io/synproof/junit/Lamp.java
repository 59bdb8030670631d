package io.synproof.junit;

import io.synproof.checker.model.Model;
import java.util.List;

/**
 * A lamp that is switched brighter and off.
 *
 * @param brightest its highest step
 */
record Lamp(int brightest) implements Model<Integer, String> {
    @Override
    public List<Integer> initialStates() {
        return List.of(0);
    }

    @Override
    public List<String> actions(Integer brightness) {
        return brightness == brightest ? List.of("off") : List.of("brighter", "off");
    }

    @Override
    public Integer next(Integer brightness, String action) {
        return action.equals("off") ? 0 : brightness + 1;
    }
}
