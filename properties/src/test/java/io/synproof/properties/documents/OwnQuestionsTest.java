package io.synproof.properties.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Check;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and scenarios of a user's own, which the checks of a document name. */
class OwnQuestionsTest {
    private static final String QUESTION = """
            name: finsMeet
            says: a FIN arrives where one has been sent
            about: a FIN arrives
            when: step.arrived.FIN
            everyStep: step.arrived.FIN.implies(step.events.exists(e, e.before.finSent))
            found: The FIN of the other side comes first.
            """;

    private static final String CHECKS = """
            checks:
              one:
                property: finsMeet
                scenario: close
                contradictedBy: violated
                unless: the client never closes
                control: {clientCloses: never}
            """;

    @TempDir
    private Path folder;

    private static List<Check> checks(String file, String question, String checks) {
        String text = "```yaml question\n" + question + "```\n\n## X-1\n\nIt is so.\n\n"
                + "```yaml claim\n" + checks + "```\n";
        return ClaimDocument.of(new DocumentText(file, text))
                .plainClaims()
                .getFirst()
                .checks();
    }

    private static Answer answer(Experiment experiment) {
        return experiment.ask(ExperimentOptions.within(Bounds.states(10_000)));
    }

    private static String error(String question, String checks) {
        return assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> checks("note.md", question, checks))
                .actual()
                .getMessage();
    }

    @Test
    void aQuestionSavedAboveIsAskedByItsName() {
        Check check = checks("note.md", QUESTION, CHECKS).getFirst();
        Answer answer = answer(check.experiment());

        assertThat(answer.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(check.experiment().question().summary())
                .isEqualTo("a FIN arrives where one has been sent");
        assertThat(answer.story().orElseThrow().explanation())
                .isEqualTo("The FIN of the other side comes first.");
    }

    @Test
    void whatItIsAboutDecidesWhetherItsAnswerSaysSomething() {
        Check check = checks("note.md", QUESTION, CHECKS).getFirst();

        assertThat(answer(check.control().experiment()))
                .matches(Answer::vacuous)
                .extracting(answer -> answer.experiment().question().subject().words())
                .isEqualTo("a FIN arrives");
    }

    /** So that what a trace or a command says of it can be asked where the document is not. */
    @Test
    void elsewhereItsNameIsItsSentence() {
        Question<?> question =
                checks("note.md", QUESTION, CHECKS).getFirst().experiment().question();

        assertThat(question.name())
                .isEqualTo("everyStep: step.arrived.FIN.implies(step.events.exists(e,"
                        + " e.before.finSent))");
    }

    @Test
    void aScenarioIsAFileBesideTheDocument() throws Exception {
        Files.writeString(
                folder.resolve("mine.yaml"), "from: close\nsettings: {serverCloses: anyTime}\n");
        Check check = checks(
                        folder.resolve("note.md").toString(),
                        QUESTION,
                        CHECKS.replace("scenario: close", "scenario: mine.yaml"))
                .getFirst();

        assertThat(check.experiment().setup().text(Settings.named("serverCloses")))
                .isEqualTo("anyTime");
        assertThat(check.experiment().setup().base().name())
                .isEqualTo(folder.resolve("mine.yaml").toString());
    }

    @Test
    void aPlayedSequenceIsAScenarioToo() {
        Check check = checks(
                        "note.md",
                        QUESTION,
                        CHECKS.replace("scenario: close", "scenario: rfc9293-figure-12"))
                .getFirst();

        assertThat(check.experiment().setup().base().name()).isEqualTo("rfc9293-figure-12");
    }

    @Test
    void questionsThatCannotBeAsked() {
        assertThat(error(QUESTION.replace("name: finsMeet\n", ""), CHECKS))
                .isEqualTo("note.md:2:1: this question has no name: it needs a 'name'");
        assertThat(error(QUESTION.replace("finsMeet", "fins meet"), CHECKS))
                .startsWith("note.md:2:7: 'fins meet' is no name of a question");
        assertThat(error(QUESTION.replace("finsMeet", "bothWait"), CHECKS))
                .isEqualTo("note.md:2:1: there is a question 'bothWait' already");
        assertThat(error(QUESTION.replace("when: step.arrived.FIN\n", ""), CHECKS))
                .startsWith("note.md:4:8: 'about' and 'when' say the same");
        assertThat(error(QUESTION.replaceAll("everyStep.*\n", ""), CHECKS))
                .startsWith("note.md:2:1: this question asks nothing: it needs one of always,");
        assertThat(error(QUESTION + "always: 'true'\n", CHECKS))
                .isEqualTo("note.md:8:1: 'always' and 'everyStep' do not go together");
        assertThat(error(QUESTION.replace("finSent", "finSend"), CHECKS))
                .startsWith("note.md:2:1: finsMeet: there is no member 'finSend';"
                        + " did you mean 'finSent'?");
        assertThat(error(
                        QUESTION.replace("step.arrived.FIN\neve", "step.arrived.FINE\neve"),
                        CHECKS))
                .startsWith("note.md:2:1: finsMeet: there is no member of Segment named 'FINE'");
        assertThat(error(
                        QUESTION.replaceAll(
                                "everyStep.*", "refines: handshake=two seeing step.told"),
                        CHECKS))
                .isEqualTo("note.md:4:8: 'about' does not go together with 'refines'");
        assertThat(error(QUESTION, CHECKS.replace("finsMeet", "finsMet")))
                .startsWith("note.md:17:15: unknown property 'finsMet' (did you mean 'finsMeet'?)");
        assertThat(error(QUESTION, CHECKS.replace("scenario: close", "scenario: mine.yaml")))
                .startsWith("note.md:18:15: there is no file mine.yaml");
    }
}
