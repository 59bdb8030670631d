package io.synproof.properties.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the exports say is what the trace says: of a run, of a lasso, of two runs. */
class ExportsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Shown> KINDS = TraceKinds.ALL;

    private static JsonNode json(byte[] octets) throws IOException {
        return MAPPER.readTree(octets);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static AnnotatedTrace story(int kind) {
        return KINDS.get(kind).evidence().story();
    }

    @Test
    void itfHasAStateForTheStartAndForEachStepAndAValueForEachVariable() throws IOException {
        for (Shown exhibit : KINDS) {
            JsonNode trace = json(Exports.itf(exhibit));
            List<String> vars = StreamSupport.stream(trace.get("vars").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();

            assertThat(trace.get("#meta").get("format").asText()).isEqualTo("ITF");
            assertThat(trace.get("states")).hasSize(story(0).length() + 1);
            assertThat(trace.get("states")).allSatisfy(state -> {
                assertThat(vars).allMatch(state::has);
                assertThat(state).hasSize(vars.size() + 1);
            });
        }
    }

    @Test
    void itfSaysWhereTheLoopStartsAndKeepsTwoRunsApart() throws IOException {
        assertThat(json(Exports.itf(KINDS.get(0))).has("loop")).isFalse();
        assertThat(json(Exports.itf(KINDS.get(1))).get("loop").asInt())
                .isEqualTo(story(1).length() / 2);
        assertThat(json(Exports.itf(KINDS.get(2))).get("loop").asInt())
                .isEqualTo(story(2).length());
        assertThat(json(Exports.itf(KINDS.get(3))).get("vars"))
                .extracting(JsonNode::asText)
                .contains("client", "clientOther", "networkOther");
    }

    @Test
    void itfHasTheStatesOfTheModel() throws IOException {
        JsonNode last = json(Exports.itf(KINDS.get(0))).get("states").get(story(0).length());
        var server = story(0).scenes().getLast().after().server();

        assertThat(last.get("server").get("connections"))
                .extracting(connection -> connection.get("state").asText())
                .containsExactlyElementsOf(
                        server.slots().map(slot -> slot.endpoint().state().toString()));
    }

    @Test
    void jsonHasEveryStepAndEverySegmentAndWhatKindOfEvidenceItIs() throws IOException {
        assertThat(IntStream.range(0, 4).mapToObj(this::evidence))
                .containsExactly("run", "lasso", "lasso", "twins");
        JsonNode run = json(Exports.json(KINDS.get(0))).get("runs").get(0);
        long sent = story(0).scenes().stream()
                .flatMap(scene -> scene.label().events().toJavaStream())
                .mapToLong(event -> event.sent().length())
                .sum();

        assertThat(run.get("steps")).hasSize(story(0).length() + 1);
        assertThat(run.get("segments")).hasSize((int) sent);
        assertThat(json(Exports.json(KINDS.get(1))).get("cycleFrom").asInt())
                .isEqualTo(story(1).length() / 2);
        assertThat(json(Exports.json(KINDS.get(3))).get("runs")).hasSize(2);
    }

    private String evidence(int kind) {
        try {
            return json(Exports.json(KINDS.get(kind))).get("evidence").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mermaidMarksTheCycleAndBoxesTwoRuns() {
        assertThat(text(Exports.mermaid(KINDS.get(0))))
                .startsWith("---\ntitle: ")
                .contains("sequenceDiagram", "participant C as client")
                .doesNotContain("loop for ever");
        assertThat(text(Exports.mermaid(KINDS.get(1))))
                .containsSubsequence("loop for ever", "    end\n", "Fairness");
        assertThat(text(Exports.mermaid(KINDS.get(2)))).contains("nothing happens any more");
        assertThat(text(Exports.mermaid(KINDS.get(3)))).contains("box run 1", "box run 2");
    }

    /** In the long tests, for every trace of the claims takes its search. */
    @Test
    @Tag("long")
    void theSvgIsXmlWithAnArrowForEveryArrivalAndACrossForEveryLoss() throws Exception {
        for (Shown exhibit : EveryTrace.ALL) {
            byte[] svg = Exports.svg(exhibit);
            long arrivals = 0;
            long losses = 0;
            for (JsonNode run : json(Exports.json(exhibit)).get("runs")) {
                arrivals += count(run.get("segments"), "arrivesIn");
                losses += StreamSupport.stream(run.get("segments").spliterator(), false)
                        .filter(segment -> !segment.get("lostIn").isNull())
                        .count();
            }

            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg));
            assertThat(parts(svg, "<polygon class=\"head\""))
                    .as(exhibit.command())
                    .isEqualTo(arrivals + cycles(exhibit));
            assertThat(parts(svg, "class=\"cross\"")).as(exhibit.command()).isEqualTo(losses);
        }
    }

    /** The bracket of a cycle has a head too. */
    private static long cycles(Shown exhibit) {
        return exhibit.evidence() instanceof Evidence.Lasso ? 1 : 0;
    }

    private static long count(JsonNode segments, String list) {
        return StreamSupport.stream(segments.spliterator(), false)
                .mapToLong(segment -> segment.get(list).size())
                .sum();
    }

    private static long parts(byte[] svg, String part) {
        return text(svg).split(part, -1).length - 1L;
    }

    @Test
    void theSvgMarksTheCycleAndHasTwoRunsSideBySide() {
        assertThat(text(Exports.svg(KINDS.get(0)))).doesNotContain("class=\"cycle\"");
        assertThat(text(Exports.svg(KINDS.get(1))))
                .contains(
                        "class=\"cycle\"",
                        "repeat for ever.",
                        "Fairness: a timer eventually goes off");
        assertThat(text(Exports.svg(KINDS.get(2)))).contains("nothing happens any more.");
        assertThat(text(Exports.svg(KINDS.get(3))))
                .contains("One run", "Another run", "The client sees the same in both.");
    }
}
