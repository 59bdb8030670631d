package io.synproof.gallery;

import io.synproof.checker.model.Model;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A protocol of the gallery.
 *
 * @param name in lower case, with hyphens
 * @param title its name in the field
 * @param purpose what it is for, in a sentence
 * @param source where it was first described
 * @param sizes the sizes that its model can have
 * @param model its model of each size
 * @param questions what is asked of it, at least one
 * @param mistakes what can be done wrong, at least one
 * @param <S> what a state is
 * @param <A> what an action is
 */
public record GalleryEntry<S, A>(
        String name,
        String title,
        String purpose,
        String source,
        Sizes sizes,
        IntFunction<? extends Model<S, A>> model,
        List<GalleryQuestion<S, A>> questions,
        List<Mistake<S, A>> mistakes) {

    /** A protocol, whose lists are copied. */
    public GalleryEntry {
        questions = List.copyOf(questions);
        mistakes = List.copyOf(mistakes);
    }

    /** The question of a name, if there is one. */
    public Optional<GalleryQuestion<S, A>> question(String wanted) {
        return questions.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /** The mistake of a name, if there is one. */
    public Optional<Mistake<S, A>> mistake(String wanted) {
        return mistakes.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }
}
