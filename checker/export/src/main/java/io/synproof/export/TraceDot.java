package io.synproof.export;

import java.util.ArrayList;
import java.util.List;

/** A trace as a graph, for Graphviz. */
final class TraceDot {
    private TraceDot() {}

    static <S, A> String of(TraceExport<S, A> export) {
        List<String> statements = new ArrayList<>();
        for (TraceNode node : TraceNode.of(export)) {
            statements.add("s" + node.number() + " [label=" + DotText.lines(node.lines()) + "]");
        }
        for (int i = 0; i < export.trace().length(); i++) {
            statements.add("s" + i + " -> s" + TraceNode.target(export, i) + " [label="
                    + DotText.quoted(
                            String.valueOf(export.trace().steps().get(i).action())) + "]");
        }
        return DotText.graph(export.title(), statements);
    }
}
