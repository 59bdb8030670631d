package io.synproof.properties.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Role;
import io.synproof.properties.claims.Term;
import io.synproof.properties.documents.ClaimTranslation;
import io.synproof.properties.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of the catalogue in Chinese: each with all its words, and nothing else. */
class CatalogueTranslationsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<String> groups() {
        return Catalogue.groups().stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyClaimOfAGroupIsThereAndNoOther(String group) {
        assertThat(CatalogueTranslations.chinese(group).keySet())
                .isEqualTo(Catalogue.select(group).stream()
                        .map(Claim::id)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyClaimHasAllItsWords(String group) {
        Map<String, ClaimTranslation> chinese = CatalogueTranslations.chinese(group);
        assertThat(Catalogue.select(group)).allSatisfy(claim -> {
            assertThat(chinese).containsKey(claim.id());
            ClaimTranslation words = Objects.requireNonNull(chinese.get(claim.id()));
            assertThat(words.statement()).as(claim.id()).containsPattern(HAN);
            assertThat(words.why().isEmpty())
                    .as(claim.id())
                    .isEqualTo(claim.why().isEmpty());
            assertThat(words.unless().keySet()).as(claim.id()).isEqualTo(names(claim));
            assertThat(words.roles().keySet()).as(claim.id()).isEqualTo(told(claim));
        });
    }

    private static Set<String> names(Claim claim) {
        return claim.checks().stream().map(Check::name).collect(Collectors.toSet());
    }

    private static Set<String> told(Claim claim) {
        return claim.checks().stream()
                .filter(check -> hasWords(check.role()))
                .map(Check::name)
                .collect(Collectors.toSet());
    }

    /** Whether a role has words; a profile's name stays as it is. */
    private static boolean hasWords(Role role) {
        return switch (role) {
            case Role.Main.MAIN -> false;
            case Role.Under _ -> true;
            case Role.In(String name) ->
                RuleProfile.ALL.forAll(profile -> !name.equals(profile.name()));
            case Role.Aside _ -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theVerdictOnTermsIsTheSame(String group) {
        assertThat(Catalogue.select(group)).allSatisfy(claim -> {
            Claim chinese = Language.ZH.speak(() -> CatalogueTranslations.told(claim));
            assertThat(standards(chinese)).as(claim.id()).isEqualTo(standards(claim));
            assertThat(chinese.checks().stream().map(Check::experiment))
                    .isEqualTo(claim.checks().stream().map(Check::experiment).toList());
        });
    }

    private static List<Boolean> standards(Claim claim) {
        return claim.terms().stream().map(Term::isStandard).toList();
    }

    @Test
    void aClaimOfAUserStaysAsItIs() {
        Claim ours = Catalogue.named("TW-03");
        Claim others =
                new Claim("TW-03", "Something else.", List.of(), "", "", ours.checks(), List.of());

        assertThat(Language.ZH.speak(() -> CatalogueTranslations.told(others))).isEqualTo(others);
        assertThat(CatalogueTranslations.told(ours)).isEqualTo(ours);
        assertThat(Language.ZH.speak(() -> CatalogueTranslations.told(ours)).statement())
                .isEqualTo("两次握手会使两端的连接状态不一致。");
    }
}
