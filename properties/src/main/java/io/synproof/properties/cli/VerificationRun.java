package io.synproof.properties.cli;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.report.Summary;
import java.util.List;

/**
 * The results of verifying some claims.
 *
 * @param results of each claim, in order
 * @param summary of all of them, with the searches that it took
 */
record VerificationRun(List<ClaimResult> results, Summary summary) {}
