package io.synproof.properties.catalogue;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of all claims, group by group: those of the notes, and the results of others. A
 * name finds claims of both; without a name only those of the notes are meant. A group's document
 * is read when somebody first asks for one of its claims.
 */
public final class Catalogue {
    private Catalogue() {}

    /** The name that stands for the results of others on the command line. */
    public static final String LITERATURE = "literature";

    /** The groups of the notes, in the order of a listing. */
    private static final List<String> NOTES = List.of(
            "HS", "TW", "L", "Q", "DT", "FW", "TWAIT", "HC", "API", "KA", "SEG", "UDP", "SEC",
            "OT");

    /** All claims of the notes, in the order of the groups and of their numbers. */
    public static List<Claim> ofNotes() {
        return NOTES.parallelStream().flatMap(group -> group(group).stream()).toList();
    }

    /** All results of others, in the order of their numbers. */
    public static List<Claim> ofLiterature() {
        return group(Claim.LITERATURE);
    }

    /** All claims of both catalogues, the notes' first. */
    public static List<Claim> both() {
        return groups().parallelStream().flatMap(group -> group(group).stream()).toList();
    }

    /** The names of the groups of both catalogues, in order. */
    public static List<String> groups() {
        return Stream.concat(NOTES.stream(), Stream.of(Claim.LITERATURE)).toList();
    }

    /**
     * The claim of that name, from either catalogue.
     *
     * @throws BadInputException if there is none
     */
    public static Claim named(String id) {
        return find(id).orElseThrow(() -> BadInputException.unknown("claim", id, ids()));
    }

    /** The claim of that name, from either catalogue; empty if there is none. */
    private static Optional<Claim> find(String id) {
        return groups().stream()
                .filter(group -> id.startsWith(group + "-"))
                .flatMap(group -> group(group).stream())
                .filter(claim -> claim.id().equals(id))
                .findFirst();
    }

    /** Whether a claim is one of these, and not one of a user's of the same name. */
    static boolean isOurs(Claim claim) {
        return find(claim.id()).filter(claim::equals).isPresent();
    }

    /** Whether a name stands for claims. */
    public static boolean isName(String name) {
        return name.equals(LITERATURE) || groups().contains(name) || find(name).isPresent();
    }

    /**
     * The claims that a name stands for: one claim, a group, or the whole catalogue of the
     * literature.
     *
     * @throws BadInputException if there is none of these
     */
    public static List<Claim> select(String name) {
        if (name.equals(LITERATURE)) {
            return ofLiterature();
        }
        return groups().contains(name)
                ? group(name)
                : List.of(find(name)
                        .orElseThrow(
                                () -> BadInputException.unknown("claim or group", name, names())));
    }

    /** All names: of groups, of the literature, and of claims. */
    public static List<String> names() {
        return Stream.of(groups(), List.of(LITERATURE), ids())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Claim> group(String name) {
        return CatalogueDocuments.named(name).plainClaims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private static List<String> ids() {
        return both().stream().map(Claim::id).toList();
    }
}
