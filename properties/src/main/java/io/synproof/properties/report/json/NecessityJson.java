package io.synproof.properties.report.json;

import io.synproof.model.rules.Rule;
import io.synproof.properties.necessity.Matrix;
import io.synproof.properties.necessity.Row;
import io.synproof.properties.necessity.Row.AffectedClaim;
import java.util.List;

/**
 * The claims that fail when a rule is switched, in the fields of the JSON output.
 *
 * @param rows reading by reading
 * @param unnoticedRules the rules of which no reading is noticed
 * @param unexpected the claims that are otherwise than expected without any switch
 * @param searches how many searches were made of the claims as they are
 * @param again how many were made with a rule switched
 */
public record NecessityJson(
        List<RowJson> rows,
        List<String> unnoticedRules,
        List<String> unexpected,
        int searches,
        int again) {

    /**
     * The results of the claims under one reading.
     *
     * @param rule the rule
     * @param alternative how it reads
     * @param standard whether RFC 9293 reads so
     * @param searches how many searches are switched by it
     * @param differing how many of them meet a step that is another with it
     * @param falls the checks that come out otherwise than expected, by claim
     * @param undecided the checks that are undecided, by claim
     */
    public record RowJson(
            String rule,
            String alternative,
            boolean standard,
            long searches,
            long differing,
            List<AffectedClaim> falls,
            List<AffectedClaim> undecided) {

        static RowJson of(Row row) {
            return new RowJson(
                    row.reading().rule().key(),
                    row.reading().alternative().key(),
                    row.reading().isStandard(),
                    row.searches(),
                    row.differing(),
                    row.falls(),
                    row.open());
        }
    }

    /** The JSON of a matrix. */
    public static NecessityJson of(Matrix matrix) {
        return new NecessityJson(
                matrix.rows().stream().map(RowJson::of).toList(),
                matrix.unnoticedRules().stream().map(Rule::key).toList(),
                matrix.unexpected(),
                matrix.originals(),
                matrix.again());
    }
}
