package io.synproof.properties.catalogue;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.documents.ClaimTranslation;
import io.synproof.properties.documents.ClaimTranslations;
import io.synproof.properties.language.Language;
import io.synproof.properties.markup.yaml.DocumentText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claims of the catalogue in the language that is spoken: the Chinese of a group's document is
 * beside it, in the folder {@code zh}. A claim of a user's own stays as it is.
 */
public final class CatalogueTranslations {
    private static final Map<String, Map<String, ClaimTranslation>> READ =
            new ConcurrentHashMap<>();

    private CatalogueTranslations() {}

    /** A claim in the language that is spoken. */
    public static Claim told(Claim claim) {
        return switch (Language.spoken()) {
            case EN -> claim;
            case ZH -> chinese(claim).map(words -> words.of(claim)).orElse(claim);
        };
    }

    /** The result of a claim in the language that is spoken. */
    public static ClaimResult told(ClaimResult result) {
        return switch (Language.spoken()) {
            case EN -> result;
            case ZH -> chinese(result.claim()).map(words -> words.of(result)).orElse(result);
        };
    }

    /** The Chinese of a claim, if it is the catalogue's. */
    private static Optional<ClaimTranslation> chinese(Claim claim) {
        return Catalogue.isOurs(claim)
                ? Optional.ofNullable(chinese(claim.group()).get(claim.id()))
                : Optional.empty();
    }

    /** The Chinese of a group's claims, by their names. */
    static Map<String, ClaimTranslation> chinese(String group) {
        return READ.computeIfAbsent(group, CatalogueTranslations::read);
    }

    private static Map<String, ClaimTranslation> read(String group) {
        return DocumentText.beside(CatalogueTranslations.class, "zh/" + group + ".md")
                .map(ClaimTranslations::of)
                .orElse(Map.of());
    }
}
