package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words for what a check contributes to its claim. */
class RoleTest {

    @Test
    void onlyTheMainStatementHasNoWords() {
        assertThat(Role.Main.MAIN.words()).isEmpty();
        assertThat(new Role.Under("one loss").words()).isEqualTo("under the condition: one loss");
        assertThat(new Role.In("LINUX").words()).isEqualTo("in the profile LINUX");
        assertThat(new Role.Aside("by RFC 793").words())
                .isEqualTo("beside the statement: by RFC 793");
    }

    @Test
    void theWordsEndAPhrase() {
        assertThat("Check old" + Role.Main.MAIN.suffix()).isEqualTo("Check old");
        assertThat("Check old" + new Role.In("LINUX").suffix())
                .isEqualTo("Check old, in the profile LINUX");
    }
}
