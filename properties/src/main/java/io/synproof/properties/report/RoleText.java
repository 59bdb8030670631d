package io.synproof.properties.report;

import io.synproof.properties.claims.Role;
import io.synproof.properties.language.Texts;

/** The contribution of a check to the verdict of its claim, in words. */
public final class RoleText {
    private static final Texts TEXTS = Texts.beside(RoleText.class);

    private RoleText() {}

    /** The role, such as {@code in the profile LINUX}; empty for the main statement. */
    public static String of(Role role) {
        return switch (role) {
            case Role.Main.MAIN -> "";
            case Role.Under(String condition) -> TEXTS.of("role.under", condition);
            case Role.In(String name) -> TEXTS.of("role.in", name);
            case Role.Aside(String about) -> TEXTS.of("role.aside", about);
        };
    }

    /** The words behind a comma, for the end of a phrase; empty for the main statement. */
    public static String suffix(Role role) {
        String words = of(role);
        return words.isEmpty() ? "" : TEXTS.of("role.suffix", words);
    }
}
