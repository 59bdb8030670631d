package io.synproof.properties.neighbours;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.necessity.BaselineSearch;
import io.synproof.properties.neighbours.Replies.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The searches that decide the outcomes of checks at neighbouring settings, and their evaluation.
 *
 * @param neighbourhoods the neighbours of each check's experiment
 * @param replies how flips are answered
 */
public record Survey(Map<Experiment, Neighbourhood> neighbourhoods, Replies replies) {

    /** The survey of some claims' checks. */
    public static Survey of(List<Claim> claims, Replies replies) {
        Map<Experiment, Neighbourhood> neighbourhoods = new LinkedHashMap<>();
        claims.stream()
                .flatMap(Survey::moved)
                .map(Check::experiment)
                .forEach(one -> neighbourhoods.computeIfAbsent(one, Neighbourhood::of));
        return new Survey(neighbourhoods, replies);
    }

    /** The checks on which the verdict rests: not those beside the statement. */
    private static Stream<Check> moved(Claim claim) {
        return claim.checks().stream().filter(check -> !(check.role() instanceof Role.Aside));
    }

    /** The neighbours beside which an experiment is to be made; none of a control. */
    public List<Neighbour> beside(Experiment one) {
        Neighbourhood neighbourhood = neighbourhoods.get(one);
        return neighbourhood == null ? List.of() : neighbourhood.legal();
    }

    /**
     * The searches of neighbours that are to be made: none that can only find what a check or
     * another neighbour does, none next to what is undecided.
     *
     * @param originals what the checks find as they are, and perhaps their controls
     */
    public List<Experiment> again(Map<Experiment, BaselineSearch<Neighbour>> originals) {
        Set<Search> known = new HashSet<>(known(originals).keySet());
        return neighbourhoods.entrySet().stream()
                .filter(one -> isDecided(originals, one.getKey()))
                .flatMap(one -> one.getValue().searches().entrySet().stream()
                        .filter(next -> known.add(next.getValue()))
                        .map(next -> next.getKey().of(one.getKey())))
                .toList();
    }

    private static boolean isDecided(
            Map<Experiment, BaselineSearch<Neighbour>> originals, Experiment one) {
        return Found.of(get(originals, one).answer()).isDecided();
    }

    private static <K, V> V get(Map<K, V> found, K one) {
        return Objects.requireNonNull(found.get(one));
    }

    /**
     * The results known from the unmodified checks: their own, and those of neighbours that change
     * no run.
     */
    private Map<Search, Found> known(Map<Experiment, BaselineSearch<Neighbour>> originals) {
        Map<Search, Found> known = new HashMap<>();
        originals.forEach((one, original) -> {
            Found found = Found.of(original.answer());
            known.put(Search.of(one), found);
            original.alike()
                    .forEach(same ->
                            known.put(get(get(neighbourhoods, one).searches(), same), found));
        });
        return known;
    }

    /**
     * The surveys of the claims.
     *
     * @param results what came of the claims as they are
     * @param originals what the checks find as they are, and perhaps their controls
     * @param again what the {@linkplain #again searches} of neighbours found
     */
    public List<ClaimSurvey> claims(
            List<ClaimResult> results,
            Map<Experiment, BaselineSearch<Neighbour>> originals,
            Map<Experiment, Found> again) {
        Map<Search, Found> known = known(originals);
        again.forEach((one, found) -> known.put(Search.of(one), found));
        return results.stream()
                .map(result -> new ClaimSurvey(
                        result,
                        moved(result.claim())
                                .map(check -> check(
                                        result.claim(),
                                        check,
                                        get(originals, check.experiment()),
                                        known))
                                .toList()))
                .toList();
    }

    private CheckSurvey check(
            Claim claim,
            Check check,
            BaselineSearch<Neighbour> original,
            Map<Search, Found> known) {
        Found found = Found.of(original.answer());
        Neighbourhood around = get(neighbourhoods, check.experiment());
        List<Moved> moved = found.isDecided()
                ? around.searches().entrySet().stream()
                        .map(next -> new Moved(
                                claim,
                                check,
                                next.getKey(),
                                found.outcome(),
                                get(known, next.getValue())))
                        .toList()
                : List.of();
        Map<Moved, Reply> answers = new HashMap<>();
        moved.stream()
                .filter(Moved::isFlip)
                .forEach(flip -> replies.to(claim, check, flip.neighbour())
                        .ifPresent(reply -> answers.put(flip, reply)));
        return new CheckSurvey(
                check,
                found,
                moved,
                answers,
                original.alike().size(),
                around.refused().size());
    }
}
