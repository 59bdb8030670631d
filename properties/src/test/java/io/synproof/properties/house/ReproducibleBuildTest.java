package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.house.ShellProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same jars, octet by octet, wherever and whenever they are built. */
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, Maven is started by another name")
class ReproducibleBuildTest {
    private static final List<String> JARS = List.of(
            "model/target/synproof-model-%s.jar",
            "checker/target/synproof-checker-%s.jar",
            "checker/jqwik/target/synproof-checker-jqwik-%s.jar");

    @TempDir
    private Path folder;

    @Test
    void twoBuildsInTwoPlacesGiveTheSameJars() throws IOException, InterruptedException {
        Path one = build("one", "");
        Path other = build("another place", "");

        for (String jar : jars()) {
            assertThat(other.resolve(jar)).as(jar).hasSameBinaryContentAs(one.resolve(jar));
        }
    }

    @Test
    void anotherSourceGivesAnotherJar() throws IOException, InterruptedException {
        Path one = build("one", "");
        Path other = build("other", "\n/** One more. */\ninterface OneMore {}\n");

        assertThat(Files.mismatch(one.resolve(jars().get(1)), other.resolve(jars().get(1))))
                .isNotNegative();
    }

    /** Builds a copy of the sources, with this behind one of them. */
    private Path build(String name, String more) throws IOException, InterruptedException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (Source source : House.texts()) {
            boolean isBuilt = source.path().contains("src/main/")
                    || source.path().endsWith("pom.xml")
                    || source.path().equals("LICENSE");
            if (isBuilt && !source.path().startsWith("properties/src")) {
                Path file = copy.resolve(source.path());
                Files.createDirectories(file.getParent());
                boolean isLonger = source.path().endsWith("/checker/Checker.java");
                Files.writeString(file, source.text() + (isLonger ? more : ""));
            }
        }
        Ran ran = ShellProcess.other(
                copy,
                List.of(
                        "mvn",
                        "-o",
                        "-q",
                        "-Pquick",
                        "package",
                        "-pl",
                        "checker/jqwik,model",
                        "-am"));
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return copy;
    }

    private static List<String> jars() {
        String version = House.text("checker/bom/pom.xml")
                .replaceFirst("(?s).*?<version>", "")
                .replaceFirst("(?s)<.*", "");
        return JARS.stream().map(jar -> jar.formatted(version)).toList();
    }
}
