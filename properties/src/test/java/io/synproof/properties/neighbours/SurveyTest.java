package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.answers.FlipAnswer;
import io.synproof.properties.claims.answers.FlipAnswers;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.necessity.BaselineSearch;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a claim next to its settings. */
class SurveyTest {
    private static final ExperimentOptions EFFORT = ExperimentOptions.within(Bounds.states(500));

    /** A claim with two checks, of which one asks what the other does with a setting moved. */
    private static final Claim CLAIM = new Claim(
            "XX-01",
            "Two messages open no connection of one side alone.",
            List.of("000:00"),
            "INV",
            "It is made for this test.",
            List.of(
                    check("two", Scenarios.HANDSHAKE.with("handshake=two")),
                    check("three", Scenarios.HANDSHAKE.with("handshake=three"))),
            List.of());

    private static Check check(String name, ConfiguredScenario setup) {
        return check(name, asking(setup, 3));
    }

    private static Check check(String name, Experiment one) {
        Experiment control =
                new Experiment(one.setup().with("handshake=four"), one.question(), one.wanted());
        return new Check(
                name,
                Role.Main.MAIN,
                one,
                Outcome.HOLDS,
                Outcome.HOLDS,
                new Check.Control("four messages", control));
    }

    private static Experiment asking(ConfiguredScenario setup, long segments) {
        return new Experiment(setup, Questions.named("segmentsToOpen"), OptionalLong.of(segments));
    }

    private static final Survey SURVEY = survey();
    private static final Map<Experiment, BaselineSearch<Neighbour>> ORIGINALS =
            new LinkedHashMap<>();
    private static final Map<Experiment, Found> AGAIN = new LinkedHashMap<>();

    @BeforeAll
    static void search() {
        SURVEY.neighbourhoods()
                .keySet()
                .forEach(one ->
                        ORIGINALS.put(one, BaselineSearch.ask(one, SURVEY.beside(one), EFFORT)));
        SURVEY.again(ORIGINALS).forEach(one -> AGAIN.put(one, Found.of(one.ask(EFFORT))));
    }

    private static Survey survey(FlipAnswer... answers) {
        return Survey.of(List.of(CLAIM), new Replies(new FlipAnswers(List.of(answers))));
    }

    /** What becomes of the check that three messages are needed. */
    private static CheckSurvey three(
            Survey survey, Map<Experiment, BaselineSearch<Neighbour>> originals) {
        return survey.claims(List.of(new ClaimResult(CLAIM, List.of())), originals, AGAIN)
                .getFirst()
                .checks()
                .getLast();
    }

    private static List<String> flips(CheckSurvey survey) {
        return survey.flips().stream().map(Moved::line).map(FlipLine::toString).toList();
    }

    @Test
    void aQuantityFlipsWhereItIsAnother() {
        assertThat(flips(three(SURVEY, ORIGINALS)))
                .contains("XX-01 three handshake three two HOLDS VIOLATED")
                .contains("XX-01 three handshake three four HOLDS VIOLATED")
                .doesNotContain("XX-01 three drop 0 1 HOLDS VIOLATED");
    }

    @Test
    void everyNeighbourIsCountedOnce() {
        CheckSurvey survey = three(SURVEY, ORIGINALS);

        assertThat(survey.flips().size()
                        + survey.open().size()
                        + survey.ofNothing().size()
                        + survey.stays())
                .isEqualTo(survey.moved().size());
        assertThat(survey.idle()).isBetween(50, survey.stays());
    }

    @Test
    void whatTheClaimAsksItselfAnswersAFlipAndOthersNeedAnAnswer() {
        FlipAnswer answer = FlipAnswer.of("XX-01", "clientOpens").isNotSpokenOf("why");
        CheckSurvey bare = three(SURVEY, ORIGINALS);
        CheckSurvey answered = three(survey(answer), ORIGINALS);

        assertThat(bare.replies().keySet().stream().map(Moved::neighbour).map(Neighbour::toString))
                .containsExactlyInAnyOrder("handshake=two", "handshake=four");
        assertThat(answered.replies().keySet().stream()
                        .map(Moved::neighbour)
                        .map(Neighbour::toString))
                .contains("handshake=two", "handshake=four", "clientOpens=0");
    }

    @Test
    void aSearchThatIsKnownFromAnotherIsNotMadeAgain() {
        List<Search> again = SURVEY.again(ORIGINALS).stream().map(Search::of).toList();

        assertThat(again)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        ORIGINALS.keySet().stream().map(Search::of).toList());
    }

    @Test
    void nothingIsAskedNextToWhatIsUndecided() {
        Map<Experiment, BaselineSearch<Neighbour>> undecided = new LinkedHashMap<>();
        ORIGINALS
                .keySet()
                .forEach(one -> undecided.put(
                        one,
                        new BaselineSearch<>(
                                one.ask(ExperimentOptions.within(Bounds.states(1))), List.of())));
        CheckSurvey survey = three(SURVEY, undecided);

        assertThat(survey.found().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(survey.found().why()).isEqualTo("the bound on states was reached");
        assertThat(survey.moved()).isEmpty();
        assertThat(SURVEY.again(undecided)).isEmpty();
    }

    @Test
    void whatNeverOccursInANeighbourSaysNothing() {
        Claim claim = Catalogue.named("FW-18");
        Check check = claim.checks().getFirst();
        Found found = Found.of(
                new Neighbour("clientOpens", "1", "0").of(check.experiment()).ask(EFFORT));
        Moved moved = new Moved(
                claim, check, new Neighbour("clientOpens", "1", "0"), Outcome.VIOLATED, found);

        assertThat(found.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(moved.isOfNothing()).isTrue();
        assertThat(moved.isFlip()).isFalse();
    }

    @Test
    void whatIsUndecidedForWantOfRoomIsGivenSome() {
        Experiment narrow =
                new Experiment(Scenarios.CLOSE.with("capacity=1"), Questions.named("noDeadlock"));
        Found found = Room.ask(narrow, EFFORT);
        Moved moved = new Moved(
                CLAIM,
                check("narrow", narrow),
                new Neighbour("capacity", "2", "1"),
                Outcome.HOLDS,
                found);

        assertThat(narrow.ask(EFFORT).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(found.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(found.capacity()).hasValue(4);
        assertThat(moved.experiment().command())
                .isEqualTo(
                        "synproof check --scenario close --set capacity=4 --property noDeadlock");
    }

    @Test
    void whereBeingFullIsALawOfTheWorldNoRoomIsGiven() {
        Experiment blocking = new Experiment(
                Scenarios.CLOSE.with("capacity=1", "overflow=blocking"),
                Questions.named("noDeadlock"));

        assertThat(Room.ask(blocking, EFFORT).capacity()).isEmpty();
    }
}
