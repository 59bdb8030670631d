package io.synproof.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.checker.Checker;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Temporal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the exports say is what the trace says; each is compared with one that was read. */
class TraceExportTest {
    private static final Desk DESK = new Desk();
    private static final Light LIGHT = new Light();

    /** A run with an arrival, a loss, a copy, and a message in flight at the end. */
    private static final TraceExport<?, ?> RUN = TraceExport.of(
                    DESK,
                    Checker.of(DESK)
                            .check(Property.never(
                                    "the desk counts 2, one is lost and one copied",
                                    state -> state.environment() == 0
                                            && state.messages().size() == 2
                                            && state.processes().get(1).counted() == 2
                                            && state.processes().get(0).counted() == 2)))
            .orElseThrow();

    private static final TraceExport<?, ?> LASSO = TraceExport.of(
                    LIGHT,
                    Checker.of(LIGHT)
                            .check(Temporal.eventually(
                                    "the right one is on",
                                    lights -> lights.on().contains("right"))))
            .orElseThrow();

    private static String golden(String name) throws IOException {
        try (InputStream file = TraceExportTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunOfAProtocol(ExportFormat format) throws IOException {
        assertThat(RUN.in(format)).isEqualTo(golden("desk." + format.extension()));
    }

    @ParameterizedTest
    @EnumSource
    void aRunWithoutEndOfAPlainModel(ExportFormat format) throws IOException {
        assertThat(LASSO.in(format)).isEqualTo(golden("light." + format.extension()));
    }

    @Test
    void itfHasAStateForTheStartAndForEachStepAndAValueForEachVariable() throws IOException {
        for (TraceExport<?, ?> export : List.of(RUN, LASSO)) {
            JsonNode trace = new ObjectMapper().readTree(export.in(ExportFormat.ITF));
            List<String> vars = StreamSupport.stream(trace.get("vars").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();

            assertThat(trace.get("#meta").get("format").asText()).isEqualTo("ITF");
            assertThat(trace.get("states")).hasSize(export.trace().length() + 1);
            assertThat(trace.get("states")).allSatisfy(state -> {
                assertThat(vars).allMatch(state::has);
                assertThat(state).hasSize(vars.size() + 1);
            });
            assertThat(trace.has("loop")).isEqualTo(export.loop().isPresent());
        }
    }

    @Test
    void thePictureIsXmlWithAHeadForEachArrivalAndACrossForEachLoss() throws Exception {
        String svg = RUN.in(ExportFormat.SVG);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        var flights = RUN.chart().orElseThrow().flights();

        assertThat(svg.split("class=\"head\"", -1))
                .hasSize(1
                        + flights.stream()
                                .mapToInt(flight -> flight.arrivals().size())
                                .sum());
        assertThat(svg.split("class=\"cross\"", -1))
                .hasSize(1 + (int) flights.stream().filter(one -> one.isLost()).count());
    }

    @Test
    void anAliasNamesTheVariables() throws IOException {
        Trace<Light.Lights, Light.Switch> run = Trace.follow(LIGHT, "0:0")
                .viewedAs(lights -> StateView.of("how many", lights.on().size()));
        JsonNode trace = new ObjectMapper()
                .readTree(TraceExport.of(LIGHT, run, "one is on").in(ExportFormat.ITF));

        assertThat(trace.get("vars"))
                .extracting(JsonNode::asText)
                .containsExactly("action", "how_many");
        assertThat(trace.get("states").get(1).get("how_many").get("#bigint").asText())
                .isEqualTo("1");
    }

    @Test
    void aRunThatEndsInATerminalStateStuttersThere() {
        Trace<Light.Lights, Light.Switch> run = Trace.follow(LIGHT, "0:0");
        var export = new TraceExport<>(LIGHT, run, OptionalInt.of(1), "it stays");

        assertThat(export.in(ExportFormat.TEXT)).endsWith("for ever: nothing can happen\n");
        assertThat(export.in(ExportFormat.ITF)).contains("\"loop\" : 1");
        assertThat(export.in(ExportFormat.SVG)).contains("nothing happens any more");
        assertThat(export.in(ExportFormat.DOT)).contains("s0 -> s1").doesNotContain("s1 ->");
    }

    @Test
    void aVerdictWithoutARunHasNothingToWrite() {
        assertThat(TraceExport.of(
                        LIGHT,
                        Checker.of(LIGHT)
                                .check(Property.never(
                                        "both", lights -> lights.on().size() > 1))))
                .isEmpty();
    }

    @Test
    void whatIsNoRunOfTheModelIsRefused() {
        Light.Lights dark = LIGHT.initialStates().getFirst();
        var astray = new Trace<>(
                dark, List.of(new Step<>(dark, new Light.Switch("middle", true), dark)));

        assertThatExceptionOfType(ReplayException.class)
                .isThrownBy(() -> TraceExport.of(LIGHT, astray, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TraceExport<>(LIGHT, Trace.follow(LIGHT, "0:0"), OptionalInt.of(2), ""))
                .withMessage("a loop from step 2 of 1");
    }
}
