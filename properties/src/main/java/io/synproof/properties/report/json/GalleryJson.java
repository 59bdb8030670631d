package io.synproof.properties.report.json;

import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import io.synproof.gallery.GalleryEntry;
import io.synproof.gallery.GalleryQuestion;
import io.synproof.gallery.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A protocol of the gallery that was checked, in the fields of the JSON output.
 *
 * @param name the protocol
 * @param size its size
 * @param mistake the mistake that was made; null if none was
 * @param answers an answer for each question
 */
public record GalleryJson(String name, int size, @Nullable String mistake, List<Answered> answers) {

    /**
     * A question with its answer.
     *
     * @param question its name
     * @param sentence the answer that is yes
     * @param assumed the assumptions of fairness
     * @param outcome what was found
     * @param choices the run that shows it; null if there is none
     * @param states the states that the search kept
     * @param transitions the steps that it took
     * @param depth the greatest distance from an initial state
     * @param complete whether it saw everything
     */
    public record Answered(
            String question,
            String sentence,
            List<String> assumed,
            Outcome outcome,
            @Nullable String choices,
            long states,
            long transitions,
            int depth,
            boolean complete) {

        private static <S, A> Answered of(GalleryQuestion<S, A> asked, Verdict<S, A> verdict) {
            Coverage coverage = verdict.coverage();
            return new Answered(
                    asked.name(),
                    asked.sentence(),
                    verdict.assumed(),
                    verdict.outcome(),
                    verdict.choices().orElse(null),
                    coverage.states(),
                    coverage.transitions(),
                    coverage.depth(),
                    coverage.complete());
        }
    }

    /**
     * A protocol in the list.
     *
     * @param name the protocol
     * @param title its name in the field
     * @param purpose what it is for
     * @param source where it was first described
     * @param unit what its size counts
     * @param least the smallest size
     * @param standard the size unless another is asked for
     * @param greatest the largest size
     * @param questions the names of its questions
     * @param mistakes the names of its mistakes
     */
    public record Listed(
            String name,
            String title,
            String purpose,
            String source,
            String unit,
            int least,
            int standard,
            int greatest,
            List<String> questions,
            List<String> mistakes) {

        /** The fields of a protocol. */
        public static Listed of(GalleryEntry<?, ?> entry) {
            return new Listed(
                    entry.name(),
                    entry.title(),
                    entry.purpose(),
                    entry.source(),
                    entry.sizes().unit(),
                    entry.sizes().least(),
                    entry.sizes().standard(),
                    entry.sizes().greatest(),
                    entry.questions().stream()
                            .<String>map(GalleryQuestion::name)
                            .toList(),
                    entry.mistakes().stream().<String>map(Mistake::name).toList());
        }
    }

    /** The fields of the questions asked and their verdicts, which are in the same order. */
    public static <S, A> GalleryJson of(
            GalleryEntry<S, A> entry,
            int size,
            Optional<Mistake<S, A>> made,
            List<GalleryQuestion<S, A>> asked,
            List<Verdict<S, A>> verdicts) {
        return new GalleryJson(
                entry.name(),
                size,
                made.map(Mistake::name).orElse(null),
                IntStream.range(0, asked.size())
                        .mapToObj(i -> Answered.of(asked.get(i), verdicts.get(i)))
                        .toList());
    }
}
