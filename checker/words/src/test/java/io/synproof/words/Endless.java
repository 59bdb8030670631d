package io.synproof.words;

import io.synproof.checker.model.Model;
import java.util.List;

/** A model that goes to and fro for ever. */
final class Endless implements Model<Boolean, String> {
    @Override
    public List<Boolean> initialStates() {
        return List.of(false);
    }

    @Override
    public List<String> actions(Boolean state) {
        return List.of("turn");
    }

    @Override
    public Boolean next(Boolean state, String action) {
        return !state;
    }
}
