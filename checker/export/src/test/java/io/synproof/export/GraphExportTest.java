package io.synproof.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.checker.Checker;
import io.synproof.checker.result.Bounds;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GraphExportTest {
    private static final Light LIGHT = new Light();

    @Test
    void theGraphHasEveryStateAndEveryStep() {
        assertThat(GraphExport.of(LIGHT, Checker.of(LIGHT).explore()).dot()).isEqualTo("""
                digraph {
                    label="3 states, 4 steps";
                    node [shape=box, fontname=monospace];
                    edge [fontname=monospace];
                    s0 [label="on: []\\lturns: {}\\llast: Optional.empty\\l", peripheries=2];
                    s1 [label="on: [left]\\lturns: {left=1}\\llast: Optional[left]\\l"];
                    s2 [label="on: [right]\\lturns: {right=1}\\llast: Optional[right]\\l"];
                    s0 -> s1 [label="Switch[which=left, on=true]"];
                    s0 -> s2 [label="Switch[which=right, on=true]"];
                    s1 -> s0 [label="Switch[which=left, on=false]"];
                    s2 -> s0 [label="Switch[which=right, on=false]"];
                }
                """);
    }

    @Test
    void asJsonItHasTheSame() throws IOException {
        JsonNode graph = new ObjectMapper()
                .readTree(GraphExport.of(LIGHT, Checker.of(LIGHT).explore()).json());

        assertThat(graph.get("initial").asInt()).isEqualTo(1);
        assertThat(graph.get("states")).hasSize(3);
        assertThat(graph.get("states").get(1))
                .hasToString("{\"on\":[\"left\"],\"turns\":{\"left\":1},\"last\":\"left\"}");
        assertThat(graph.get("steps")).hasSize(4);
        assertThat(graph.get("steps").get(3))
                .hasToString("{\"from\":2,\"action\":\"Switch[which=right, on=false]\",\"to\":0}");
    }

    @Test
    void aBoundBoundsTheGraph() {
        Desk desk = new Desk();
        var whole = GraphExport.of(desk, Checker.of(desk).explore());
        var part = GraphExport.of(desk, Checker.of(desk).within(Bounds.depth(2)).explore());

        assertThat(whole.states()).isEqualTo((int) Checker.of(desk).explore().size());
        assertThat(whole.steps())
                .isEqualTo((int) Checker.of(desk).explore().coverage().transitions());
        assertThat(part.states()).isLessThan(whole.states());
        assertThat(part.dot().lines().filter(line -> line.contains("->"))).hasSize(part.steps());
    }
}
