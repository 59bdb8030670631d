package io.synproof.checker.verdict;

import io.synproof.checker.coverability.UnboundedFindings;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.KnowledgeFindings;
import io.synproof.checker.knowledge.KnowledgeText;
import io.synproof.checker.log.LogText;
import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.refinement.MappingText;
import io.synproof.checker.refinement.RefinementText;
import io.synproof.checker.temporal.LassoText;
import java.util.stream.Stream;

/** The text of evidence: its part of a verdict's heading, and its lines. */
final class EvidenceText {
    private EvidenceText() {}

    /** The end of the heading, such as {@code , after 3 steps}; may be empty. */
    static String heading(Evidence<?, ?> evidence) {
        return switch (evidence) {
            case Evidence.None<?, ?> _, Evidence.Knowing<?, ?> _ -> "";
            case Evidence.Run<?, ?>(var trace) -> after(trace);
            case Evidence.Trap<?, ?>(var trace) ->
                ", by a trap after " + Quantity.of(trace.length(), "step");
            case Evidence.FairLasso<?, ?>(var lasso) ->
                ", by a stem of " + Quantity.of(lasso.stem().length(), "step")
                        + (lasso.stutters()
                                ? " to a terminal state"
                                : " and a cycle of " + lasso.cycle().size());
            case Evidence.Compared<?, ?> compared ->
                compared.difference()
                        .map(one -> ", after " + Quantity.of(one.length(), "observation"))
                        .orElse("");
            case Evidence.Mapped<?, ?> mapped ->
                mapped.run().map(EvidenceText::after).orElse("");
            case Evidence.RunCost<?, ?>(var cost) -> CostText.heading(cost);
            case Evidence.Explained<?, ?>(var findings) ->
                findings.isExplained()
                        ? ", by "
                                + Quantity.of(findings.run().map(Trace::length).orElse(0), "step")
                        : ", only " + Quantity.grouped(findings.explained()) + " of "
                                + Quantity.grouped(findings.entries()) + " entries";
            case Evidence.Unbounded<?, ?>(var findings) -> unbounded(findings);
        };
    }

    private static String after(Trace<?, ?> trace) {
        return ", after " + Quantity.of(trace.length(), "step");
    }

    /** The runs, and what was found besides. */
    static Stream<String> lines(Verdict<?, ?> verdict) {
        return switch (verdict.evidence()) {
            case Evidence.None<?, ?> _ -> Stream.empty();
            case Evidence.Run<?, ?>(var trace) -> Stream.of(TraceText.of(trace));
            case Evidence.Trap<?, ?>(var trace) -> Stream.of(TraceText.of(trace));
            case Evidence.FairLasso<?, ?>(var lasso) -> Stream.of(LassoText.of(lasso));
            case Evidence.Knowing<?, ?> knowing ->
                Stream.concat(runs(knowing), Stream.of("asked:    " + asked(knowing.findings())));
            case Evidence.Compared<?, ?> compared ->
                Stream.concat(
                        compared.difference().stream().map(RefinementText::of),
                        Stream.of("compared: " + compared.sizes() + ", in "
                                + Quantity.of(verdict.coverage().states(), "pair")));
            case Evidence.Mapped<?, ?> mapped -> mapped.failure().stream().map(MappingText::of);
            case Evidence.RunCost<?, ?>(var cost) -> CostText.lines(cost);
            case Evidence.Explained<?, ?>(var findings) -> LogText.of(findings).lines();
            case Evidence.Unbounded<?, ?>(var findings) ->
                Stream.concat(
                        findings.run().stream().map(TraceText::of),
                        findings.toString().lines());
        };
    }

    private static String unbounded(UnboundedFindings<?, ?> findings) {
        return findings.run()
                .map(run -> ", after " + Quantity.of(run.length(), "step")
                        + (findings.isShortest() ? "" : ", not proven shortest"))
                .orElse(
                        findings.certificate().isPresent()
                                ? ", for " + findings.scope().every()
                                : "");
    }

    private static Stream<String> runs(Evidence.Knowing<?, ?> knowing) {
        return knowing.isOfKnowing()
                ? knowing.run().stream().map(TraceText::of)
                : knowing.findings().ignorance().stream().map(KnowledgeText::of);
    }

    private static String asked(KnowledgeFindings<?, ?> findings) {
        return Quantity.of(findings.asked(), "time")
                + ", known " + Quantity.grouped(findings.known())
                + ", not known " + Quantity.grouped(findings.ignorant());
    }

    /** The reasons why a complete search decides nothing. */
    static Stream<String> doubts(Evidence<?, ?> evidence) {
        return switch (evidence) {
            case Evidence.Knowing<?, ?> knowing ->
                knowing.findings().forgetful().stream().map(EvidenceText::doubt);
            case Evidence.Mapped<?, ?> mapped -> Stream.of(doubt(mapped));
            case Evidence.None<?, ?> _,
                    Evidence.Run<?, ?> _,
                    Evidence.Trap<?, ?> _,
                    Evidence.FairLasso<?, ?> _,
                    Evidence.Compared<?, ?> _,
                    Evidence.RunCost<?, ?> _,
                    Evidence.Explained<?, ?> _,
                    Evidence.Unbounded<?, ?> _ -> Stream.empty();
        };
    }

    private static String doubt(Evidence.Mapped<?, ?> mapped) {
        return Quantity.of(mapped.cut(), "state") + " mapped to what the original cannot represent,"
                + " from where it could do anything; give it more room";
    }

    private static String doubt(Agent<?> agent) {
        return agent.remembers()
                ? agent + " is said to remember, but comes to see the same after it has seen"
                        + " something else: such a view refutes nothing"
                : "the view of " + agent + " is of one state, and " + agent
                        + " may remember more: such a view refutes nothing";
    }
}
