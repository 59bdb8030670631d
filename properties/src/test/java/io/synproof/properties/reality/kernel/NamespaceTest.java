package io.synproof.properties.reality.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.LinkedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Namespaces: their settings, and that nothing is left of them. */
class NamespaceTest {
    @TempDir
    private Path folder;

    @Test
    void settingsThatTheKernelDoesNotHaveAreNamed() throws IOException {
        Settings settings = new Settings(
                LinkedHashMap.of("tcp_ecn", "0", "tcp_rto_min_us", "1", "tcp_sack", "0"));
        Files.createFile(folder.resolve("tcp_ecn"));
        Files.createFile(folder.resolve("tcp_sack"));

        assertThat(Namespace.lacking(settings, folder)).containsExactly("tcp_rto_min_us");
    }

    @Test
    void aSettingThatCannotBeWrittenIsAProblemOfTheMachine() {
        assertThatThrownBy(() -> Namespace.write(folder, "1"))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith(folder + " = 1: ");
    }

    @Test
    void theDeviceIsClosedWhenTheResultIsThere() {
        for (int i = 0; i < 100; i++) {
            long open = KernelAtHand.inside(Settings.PLAIN, _ -> OpenDescriptors.devices());

            assertThat(open).isEqualTo(1);
            assertThat(OpenDescriptors.devices()).isZero();
        }
    }

    @Test
    void aDeviceThatCannotBeMadeLeavesNoDescriptor() {
        long left = KernelAtHand.inside(Settings.PLAIN, _ -> {
            try (Libc libc = new Libc()) {
                assertThatThrownBy(() -> new Tun(libc))
                        .as("a second of the same name")
                        .isInstanceOf(KernelException.class)
                        .hasMessageContaining("TUNSETIFF");
                return OpenDescriptors.devices();
            }
        });

        assertThat(left).isEqualTo(1);
    }
}
