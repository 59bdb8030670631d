package io.synproof.export;

import java.util.ArrayList;
import java.util.List;

/** Mermaid's stateDiagram: a state for each of the trace, with what changed in it. */
final class MermaidStates {
    private MermaidStates() {}

    static <S, A> String of(TraceExport<S, A> export) {
        List<String> lines = new ArrayList<>(MermaidText.title(export.title()));
        lines.add("stateDiagram-v2");
        for (TraceNode node : TraceNode.of(export)) {
            lines.add("    state \"" + MermaidText.safe(node.lines()).replace("\"", "'") + "\" as s"
                    + node.number());
        }
        lines.add("    [*] --> s0");
        for (int i = 0; i < export.trace().length(); i++) {
            lines.add("    s" + i + " --> s" + TraceNode.target(export, i) + ": "
                    + MermaidText.safe(
                            List.of(String.valueOf(export.trace().steps().get(i).action()))));
        }
        return String.join("\n", lines) + "\n";
    }
}
