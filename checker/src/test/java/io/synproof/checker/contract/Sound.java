package io.synproof.checker.contract;

import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A model that keeps the contract, in an unusual way.
 *
 * @param name the way
 * @param model made anew for each check
 */
public record Sound(String name, Supplier<? extends Model<?, ?>> model) {

    private static final int GENERATED = 32;
    private static final List<Sound> ALL = List.copyOf(made());

    /** A hundred of them, and more. */
    public static List<Sound> all() {
        return ALL;
    }

    private static List<Sound> made() {
        List<Sound> all = new ArrayList<>();
        Stream.of(
                        SoundStates.all(),
                        SoundModels.all(),
                        SoundProtocols.all(),
                        GeneratedModels.all(GENERATED))
                .forEach(all::addAll);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
