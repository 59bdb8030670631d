package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    static Stream<Arguments> protocols() {
        return Gallery.ALL.stream().map(entry -> Arguments.argumentSet(entry.name(), entry));
    }

    static Stream<Arguments> mistakes() {
        return Gallery.ALL.stream().flatMap(GalleryTest::mistakesOf);
    }

    private static <S, A> Stream<Arguments> mistakesOf(GalleryEntry<S, A> entry) {
        return entry.mistakes().stream()
                .map(mistake ->
                        Arguments.argumentSet(entry.name() + " " + mistake.name(), entry, mistake));
    }

    /** The names of the questions to which the answer is not yes. */
    private static <S, A> List<String> fallen(GalleryEntry<S, A> entry, Model<S, A> model) {
        return entry.questions().stream()
                .filter(question -> !question.ask(Checker.of(model)).isSatisfied())
                .map(GalleryQuestion::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S, A> void everyAnswerIsYesAtTheSmallestAndTheStandardSize(GalleryEntry<S, A> entry) {
        assertThat(fallen(entry, entry.model().apply(entry.sizes().least()))).isEmpty();
        assertThat(fallen(entry, entry.model().apply(entry.sizes().standard()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    <S, A> void aMistakeMakesItsQuestionsFallAndNoOthers(
            GalleryEntry<S, A> entry, Mistake<S, A> mistake) {
        Model<S, A> model = mistake.model().apply(entry.sizes().standard());

        assertThat(mistake.fallen()).isNotEmpty();
        assertThat(fallen(entry, model)).containsExactlyElementsOf(mistake.fallen());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    <S, A> void aCounterexampleOfAMistakeCanBeReplayed(
            GalleryEntry<S, A> entry, Mistake<S, A> mistake) {
        Model<S, A> model = mistake.model().apply(entry.sizes().standard());
        Verdict<S, A> verdict =
                entry.question(mistake.fallen().getFirst()).orElseThrow().ask(Checker.of(model));

        assertThat(Trace.follow(model, verdict.choices().orElseThrow()))
                .isEqualTo(verdict.trace().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S, A> void everyModelKeepsItsContract(GalleryEntry<S, A> entry) {
        assertSound(entry.model().apply(entry.sizes().standard()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    <S, A> void everyMistakenModelKeepsItsContract(
            GalleryEntry<S, A> entry, Mistake<S, A> mistake) {
        assertSound(mistake.model().apply(entry.sizes().standard()));
    }

    /** Whatever it says is asked twice, in so many states. */
    private static <S, A> void assertSound(Model<S, A> model) {
        Checker.of(model).within(Bounds.states(3_000)).selfCheck().orThrow();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S, A> void namesCanBeTypedAndAreOfOneThingEach(GalleryEntry<S, A> entry) {
        List<String> questions =
                entry.questions().stream().<String>map(GalleryQuestion::name).toList();
        List<String> mistakes =
                entry.mistakes().stream().<String>map(Mistake::name).toList();

        assertThat(entry.name()).matches(NAME);
        assertThat(questions)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches(NAME));
        assertThat(mistakes)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches(NAME));
        assertThat(Gallery.named(entry.name()).orElseThrow().equals(entry)).isTrue();
    }

    @Test
    void namesOfProtocolsAreDifferent() {
        assertThat(Gallery.ALL.stream().<String>map(GalleryEntry::name)).doesNotHaveDuplicates();
        assertThat(Gallery.named("no-such-protocol")).isEmpty();
    }

    @Test
    void aStandardSizeIsOneOfTheSizes() {
        assertThat(new Sizes("nodes", 2, 3, 4).include(4)).isTrue();
        assertThat(new Sizes("nodes", 2, 3, 4).include(5)).isFalse();
        assertThat(new Sizes("nodes", 2, 3, 4)).hasToString("2 to 4 nodes");
        assertThat(Sizes.only(2, "nodes")).hasToString("2 nodes");
        assertThatThrownBy(() -> new Sizes("nodes", 2, 1, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 is not between 2 and 4");
    }
}
