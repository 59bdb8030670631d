package io.synproof.properties.documents;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.Term;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of a claim in another language; what is asked stays as it is.
 *
 * @param statement the statement
 * @param why the explanation
 * @param unless what each control changes, by the checks' names
 * @param roles the conditions and asides of checks, by their names
 * @param terms the terms, in the order of the claim's
 */
public record ClaimTranslation(
        String statement,
        String why,
        Map<String, String> unless,
        Map<String, String> roles,
        List<Term> terms) {

    /** A translation with copies of its collections. */
    public ClaimTranslation {
        unless = Map.copyOf(unless);
        roles = Map.copyOf(roles);
        terms = List.copyOf(terms);
    }

    /** The claim in these words. */
    public Claim of(Claim claim) {
        return new Claim(
                claim.id(),
                statement,
                claim.notes(),
                claim.kind(),
                why,
                claim.checks().stream().map(this::of).toList(),
                terms.isEmpty() ? claim.terms() : terms);
    }

    /** The result in these words. */
    public ClaimResult of(ClaimResult result) {
        Claim claim = of(result.claim());
        return new ClaimResult(
                claim,
                IntStream.range(0, result.results().size())
                        .mapToObj(i -> new CheckResult(
                                claim.checks().get(i),
                                result.results().get(i).answer(),
                                result.results().get(i).control()))
                        .toList(),
                result.kernel());
    }

    private Check of(Check check) {
        return new Check(
                check.name(),
                role(check),
                check.experiment(),
                check.supports(),
                check.expected(),
                new Check.Control(
                        unless.getOrDefault(check.name(), check.control().change()),
                        check.control().experiment()));
    }

    private Role role(Check check) {
        return switch (check.role()) {
            case Role.Main.MAIN -> Role.Main.MAIN;
            case Role.Under(String condition) ->
                new Role.Under(roles.getOrDefault(check.name(), condition));
            case Role.In(String name) -> new Role.In(roles.getOrDefault(check.name(), name));
            case Role.Aside(String about) ->
                new Role.Aside(roles.getOrDefault(check.name(), about));
        };
    }
}
