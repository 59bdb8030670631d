package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A trace that left comes back, or it is said where it no longer fits. */
class ReplayCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OLD_SYN = "--scenario oldDuplicateSyn --set handshake=two --set"
            + " duplicate=1 --property connectionCountsAgree";
    private static final String LASSO =
            "--scenario close --set serverCloses=never --property closeWaitEnds";
    private static final String TWINS =
            "--scenario lossyHandshake --set clientAborts=1 --property serverKnowsClientIsThere";

    @TempDir
    private static Path folder;

    private static Path json;
    private static Path itf;

    @BeforeAll
    static void check() {
        json = written("check " + OLD_SYN, "json");
        itf = written("check " + OLD_SYN, "itf");
    }

    private static Path written(String command, String format) {
        Path file = folder.resolve(Integer.toHexString(command.hashCode()) + "." + format);
        run(command + " --format " + format + " -o " + file);
        return file;
    }

    private static Shell run(String command) {
        return Shell.run(command.split(" "));
    }

    private static Shell changed(Path file, Consumer<ObjectNode> change) throws IOException {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(file.toFile());
        change.accept(tree);
        Path other = folder.resolve("other.json");
        MAPPER.writeValue(other.toFile(), tree);
        return run("replay " + other);
    }

    private static ObjectNode step(ObjectNode tree, int number) {
        return (ObjectNode) tree.at("/runs/0/steps/" + number);
    }

    private static String last(Shell shell) {
        return shell.out().lines().toList().getLast();
    }

    @Test
    void aTraceOfCheckFitsAndIsShownAsCheckShowsIt() {
        Shell checked = run("check " + OLD_SYN);
        for (Path file : List.of(json, itf)) {
            Shell shell = run("replay " + file);
            assertThat(shell.code()).isZero();
            assertThat(shell.err()).isEmpty();
            assertThat(last(shell))
                    .isEqualTo(file + " fits: a run of scenario oldDuplicateSyn that shows"
                            + " connectionCountsAgree VIOLATED");
            assertThat(shell.out().lines().takeWhile(line -> !line.startsWith("VIOLATED")))
                    .isNotEmpty()
                    .containsExactlyElementsOf(checked.out()
                            .lines()
                            .takeWhile(line -> !line.startsWith("VIOLATED"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OLD_SYN,
                LASSO,
                TWINS,
                "--scenario handshake --set handshake=two --property likeThreeMessages",
                "--scenario handshake --property canAlwaysClose",
                "--scenario handshake --property segmentsToOpen --value 4",
                "--scenario handshake --property segmentsToOpen",
                "--scenario handshake --property clientKnowsNothingYet",
                "--scenario lossyHandshake --property openingIsNeverCommonKnowledge",
                "--scenario lostSyn --set drop=unlimited --set retries=unlimited --set"
                        + " overflow=blocking --set fairDelivery=weak --property"
                        + " clientIsServedAtLast"
            })
    void eachKindOfEvidenceComesBackFromEachFileAndByItsChoices(String question) {
        Shell checked = run("check " + question);
        String replay = checked.out()
                .lines()
                .filter(line -> line.startsWith("replay: synproof "))
                .findFirst()
                .orElseThrow()
                .substring("replay: synproof ".length());

        Shell byChoices = run(replay);
        assertThat(byChoices.code()).isZero();
        assertThat(byChoices.out()).contains("\nreplay: synproof " + replay + "\n");
        assertThat(last(byChoices)).containsPattern("^the runs? fits?: ");
        for (String format : List.of("json", "itf")) {
            Shell shell = run("replay " + written("check " + question, format));
            assertThat(shell.code()).as(shell.out()).isZero();
            assertThat(shell.out()).contains("\nreplay: synproof " + replay + "\n");
        }
    }

    @Test
    void aTraceOfAClaimFitsTooUnderItsTitle() throws IOException {
        for (String id : List.of("TW-03", "HS-04", "HS-04 --check isnPlusOne/control")) {
            assertThat(run("replay " + written("trace " + id, "json")).code()).isZero();
            assertThat(run("replay " + written("trace " + id, "itf")).code()).isZero();
        }
        Path file = written("trace TW-03", "json");
        Shell otherTitle = changed(file, tree -> tree.put("title", "Check abrot"));
        assertThat(otherTitle.code()).isEqualTo(1);
        assertThat(otherTitle.out())
                .contains("title: the file says \"Check abrot\", the model \"Check abort\"");
        assertThat(changed(file, tree -> tree.put("claim", "TW-30")).err())
                .contains("unknown claim 'TW-30'");
        assertThat(changed(file, tree -> tree.put("claim", "TW-04")).code()).isEqualTo(1);
    }

    @Test
    void theJsonOfCheckHasTheSameTraceAndComesBackAsWell() throws IOException {
        Path file = folder.resolve("check.json");
        run("check " + OLD_SYN + " --json " + file);
        ObjectNode answer = (ObjectNode) MAPPER.readTree(file.toFile());

        assertThat(answer.get("trace")).isEqualTo(MAPPER.readTree(json.toFile()));
        assertThat(answer.get("replay").asText())
                .startsWith("synproof replay --scenario oldDuplicateSyn");
        assertThat(answer.get("excluding")).isEmpty();
        assertThat(run("replay " + file).code()).isZero();
        Shell longer = changed(file, tree -> tree.put("traceLength", 7));
        assertThat(longer.code()).isEqualTo(1);
        assertThat(longer.out()).contains("traceLength: the file says 7, the model 6");
    }

    @Test
    void standardInputIsReadToo() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(itf)));
            assertThat(last(run("replay -"))).startsWith("standard input fits: ");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aStepThatLeadsElsewhereIsShownWithWhatDiffers() throws IOException {
        Shell shell = changed(
                json, tree -> ((ObjectNode) tree.get("settings")).put("handshake", "three"));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out().lines())
                .containsExactly(
                        folder.resolve("other.json")
                                + " does not fit: step 3 leads to another state: deliver SYN to"
                                + " server, keep a copy",
                        "  server.slots[0].endpoint.passive: the file says false, the model true",
                        "  server.slots[0].endpoint.snd.place: the file says 0, the model -1",
                        "  server.slots[0].endpoint.snd.una: the file says 1, the model 0",
                        "  server.slots[0].endpoint.state: the file says \"ESTABLISHED\", the"
                                + " model \"SYN_RECEIVED\"",
                        "  server.slots[0].endpoint.timer: the file says \"OFF\", the model"
                                + " {\"is\":\"Retransmission\",\"due\":\"ANY_MOMENT\","
                                + "\"triesLeft\":0,\"repeats\":0}");
    }

    @Test
    void aStepThatIsNotPossibleIsShownWithWhatIsTheNearestFirst() throws IOException {
        Shell shell = changed(json, tree -> {
            ArrayNode steps = (ArrayNode) tree.at("/runs/0/steps");
            steps.remove(4);
        });

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out().lines())
                .containsExactly(
                        folder.resolve("other.json") + " does not fit: step 4 is not possible:"
                                + " deliver RST to server",
                        "  the model allows:",
                        "    deliver SYN to server",
                        "    deliver SYN,ACK to client");
    }

    @Test
    void anActionOfTheSameNameThatIsAnotherIsShownWithWhatDiffers() throws IOException {
        Shell shell =
                changed(json, tree -> ((ObjectNode) step(tree, 1).at("/taken/call")).put("iss", 5));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).contains("""
                        step 1 is not possible: client calls OPEN
                          call.iss: the file says 5, the model 0
                          the model allows:
                            client calls OPEN
                        """);
    }

    @Test
    void anotherStartIsShown() throws IOException {
        Shell shell = changed(
                json,
                tree -> ((ObjectNode) step(tree, 0).at("/state/faults")).put("duplicates", 2));

        assertThat(shell.out()).contains("""
                        the start is not the scenario's
                          faults.duplicates: the file says 2, the model 1
                        """);
    }

    @Test
    void aRunThatStopsBeforeItsEndDoesNotDecideTheProperty() throws IOException {
        Shell shell = changed(json, tree -> ((ArrayNode) tree.at("/runs/0/steps")).remove(6));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(last(shell))
                .endsWith("does not fit: the end of the run does not decide"
                        + " connectionCountsAgree");
    }

    @ParameterizedTest
    @CsvSource({
        "/runs/0/moral, runs[0].moral",
        "/outcome, outcome",
        "/command, command",
        "/runs/0/choices, runs[0].choices",
        "/runs/0/steps/2/said/0/text, runs[0].steps[2].said[0].text",
        "/runs/0/segments/1/words, runs[0].segments[1].words"
    })
    void whatIsToldOtherwiseThanTheStepsShowIsNamed(String pointer, String path)
            throws IOException {
        int slash = pointer.lastIndexOf('/');
        Shell shell = changed(
                json,
                tree -> ((ObjectNode) tree.at(pointer.substring(0, slash)))
                        .put(pointer.substring(slash + 1), "else"));

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out())
                .contains("its steps do, but the file says otherwise in one place\n  " + path
                        + ": the file says \"else\", the model ");
    }

    @Test
    void aCycleThatDoesNotComeBackOrIsNotFairIsNone() throws IOException {
        Path file = written("check " + LASSO, "json");
        assertThat(changed(file, tree -> tree.put("cycleFrom", 6)).out())
                .contains("what is said to repeat after step 6 does not, or not for ever");
        assertThat(changed(file, tree -> tree.put("cycleFrom", 8)).out())
                .contains("the cycle begins behind the end of the run");
        assertThat(changed(file, tree -> tree.putNull("cycleFrom")).out())
                .contains("it is not said what repeats for ever");
        String lost = "replay --scenario lostSyn --set drop=unlimited --set retries=unlimited --set"
                + " overflow=blocking --property clientIsServedAtLast --choices 0:0.1.0"
                + " --cycle-from 1 --set fairDelivery=";
        assertThat(run(lost + "weak").code()).isZero();
        assertThat(run(lost + "strong").code()).isEqualTo(1);
    }

    @Test
    void runsThatShowNoIgnoranceOrAreNotTheCheapestAreSaidNotTo() {
        assertThat(run("replay " + TWINS + " --choices 0:0.1 --choices 0:0").code())
                .isEqualTo(1);
        Shell dear = run("replay --scenario simultaneousOpen --property segmentsToOpen"
                + " --choices 0:0.0.0.0.0.0");
        assertThat(dear.code()).isEqualTo(1);
    }

    @Test
    void aChoiceThatTheModelDoesNotHaveIsShownWithThoseThatItHas() {
        Shell shell = run("replay " + OLD_SYN + " --choices 0:0.7");

        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.out()).isEqualTo("""
                        the run does not fit: step 2 is not possible: choice 7
                          the model allows:
                            0: client calls ABORT
                            1: deliver SYN to server
                            2: deliver SYN to server, keep a copy
                            3: client's timer goes off (CONNECTION)
                        """);
    }

    @Test
    void theResultIsHadAsJson() throws IOException {
        JsonNode fits = MAPPER.readTree(run("replay " + itf + " --json -").out());
        assertThat(fits.get("fits").asBoolean()).isTrue();
        assertThat(fits.get("outcome").asText()).isEqualTo("VIOLATED");
        assertThat(fits.get("problem").isNull()).isTrue();

        JsonNode not = MAPPER.readTree(
                run("replay " + OLD_SYN + " --choices 0:0.7 --json -").out());
        assertThat(not.get("fits").asBoolean()).isFalse();
        assertThat(not.get("problem").asText()).isEqualTo("step 2 is not possible: choice 7");
        assertThat(not.get("step").asInt()).isEqualTo(2);
        assertThat(not.get("allowed")).hasSize(4);
    }

    @Test
    void aTraceIsHadInAnotherFormat() throws IOException {
        Path svg = folder.resolve("again.svg");
        assertThat(run("replay " + itf + " --format svg -o " + svg).code()).isZero();
        assertThat(Files.readString(svg)).startsWith("<?xml version=");
    }

    @Test
    void whatCannotBeReadIsRefusedInALine() throws IOException {
        assertThat(refused("{")).contains("not JSON: ");
        assertThat(refused("")).contains(": not a trace, but empty");
        assertThat(refused("[]")).contains(": not a trace, but another kind of JSON");
        assertThat(refused("{} {}")).contains("not JSON: Trailing token");
        assertThat(refused("{\"a\": 1, \"a\": 2}")).contains("not JSON: Duplicate field 'a'");
        assertThat(refused("{\"outcome\": 1}")).contains(": not a trace; one is written by");
        assertThat(refused("{\"outcome\": \"HOLDS\", \"trace\": null}"))
                .contains(" has no trace: no run shows its outcome HOLDS");
        assertThat(refused("{\"#meta\": {}, \"states\": []}"))
                .contains("an ITF trace, but not one of Synproof");
        assertThat(refused("{\"runs\": []}")).contains("field claim is missing");
        assertThat(run("replay " + folder.resolve("none")).err()).contains("cannot be read");
    }

    private static String refused(String text) throws IOException {
        Shell shell = run("replay " + Files.writeString(folder.resolve("bad"), text));
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1);
        return shell.err();
    }

    @Test
    void whatDoesNotExistIsRefusedWithTheNearest() throws IOException {
        Stream.of(
                        refused(tree -> tree.put("scenario", "oldDuplicateSin")),
                        refused(tree -> tree.put("property", "connectionCountAgrees")))
                .forEach(error -> assertThat(error).contains("(did you mean '"));
        assertThat(refused(tree -> ((ObjectNode) tree.get("settings")).put("handshakes", "two")))
                .contains("unknown setting 'handshakes' (did you mean 'handshake'?)");
        assertThat(refused(tree -> ((ObjectNode) tree.get("settings")).put("handshake", "tow")))
                .contains("handshake cannot be 'tow'");
        assertThat(refused(tree -> ((ArrayNode) tree.get("excluding")).add("ABORT")))
                .contains("unknown sentence 'ABORT' (the nearest is 'user: ABORT')");
        assertThat(refused(tree -> tree.put("runs", 1))).contains("field runs is not a list");
        assertThat(refused(tree -> step(tree, 3).remove("taken")))
                .contains("field runs[0].steps[3].taken is missing");
    }

    private static String refused(Consumer<ObjectNode> change) throws IOException {
        Shell shell = changed(json, change);
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1);
        return shell.err();
    }

    @Test
    void aFileAndChoicesDoNotGoTogetherAndOneIsNeeded() {
        assertThat(run("replay " + json + " --choices 0").err()).contains("not both");
        assertThat(run("replay --scenario close").err()).contains("replay takes FILE, or ");
        assertThat(run("replay " + OLD_SYN + " --choices zero").err())
                .contains("--choices look like 0:3.0.2, not like 'zero'");
        assertThat(run("replay " + LASSO + " --choices 0 --cycle-from -1").code())
                .isEqualTo(2);
    }
}
