package io.synproof.checker.result;

import io.synproof.checker.model.ContractViolation;
import java.util.List;

/**
 * The result of checking a model against its own contract.
 *
 * @param findings the first of each kind, in the order of the kinds; empty for a sound model
 * @param coverage the states that were looked at: a clean result speaks of no others
 */
public record SelfCheck(List<ContractViolation> findings, Coverage coverage) {

    /** The result of a check. */
    public SelfCheck {
        findings = List.copyOf(findings);
    }

    /**
     * This result, if nothing was found.
     *
     * @throws AssertionError otherwise; its message has each finding with its trace
     */
    public SelfCheck orThrow() {
        if (findings.isEmpty()) {
            return this;
        }
        throw new AssertionError(SelfCheckText.of(this));
    }

    /** The findings in words, each with its trace, and the coverage. */
    @Override
    public String toString() {
        return SelfCheckText.of(this);
    }
}
