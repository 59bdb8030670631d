package io.synproof.gallery;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A classic mistake: a variant of a model that is wrong in one place.
 *
 * @param name in lower case, with hyphens
 * @param sentence what is done wrong
 * @param fallen the names of the questions of which the answer is no at the standard size, at least
 *     one; that of all others remains yes. A model of another size may be too small to show it
 * @param model the variant of each size
 * @param <S> what a state is
 * @param <A> what an action is
 */
public record Mistake<S, A>(
        String name,
        String sentence,
        List<String> fallen,
        IntFunction<? extends Model<S, A>> model) {

    /** A mistake, whose list is copied. */
    public Mistake {
        fallen = List.copyOf(fallen);
    }
}
