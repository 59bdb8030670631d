package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synproof.properties.house.FakeMachine.Run;
import io.synproof.properties.house.FakeMachine.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a machine of paper: which JDK it takes, when it builds, what it passes on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script; README says what to run there")
class LauncherTest {
    private static final Map<String, String> PLAIN = Map.of();

    private FakeMachine machine;

    @BeforeEach
    void machine(@TempDir Path folder) throws IOException {
        machine = new FakeMachine(folder);
    }

    @Test
    void javaHomeIsTakenFirst() throws Exception {
        Path home = machine.jdk("my jdk", "25.0.1");
        machine.jdk("jvm/other", "25");

        assertThat(jdk(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home.toString());
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path old = machine.jdk("old", "1.8.0_402");
        Path newer = machine.jdk("jvm/newer", "26-ea");

        assertThat(jdk(Map.of("JAVA_HOME", old.toString()))).isEqualTo(newer.toString());
    }

    @Test
    void theJdkBehindALinkOnPathIsFound() throws Exception {
        Path jdk = machine.jdk("far away", "25.0.2");
        Files.createSymbolicLink(machine.root.resolve("alternative"), jdk.resolve("bin/javac"));
        Files.createSymbolicLink(machine.root.resolve("tools/javac"), Path.of("../alternative"));

        assertThat(jdk(PLAIN)).isEqualTo(jdk.toRealPath().toString());
    }

    @Test
    void amongTheUsualPlacesOnlyAJdkThatIsNewEnoughCounts() throws Exception {
        machine.jdk("jvm/1-old", "17.0.15");
        machine.jdk("jvm/2-runtime", "25");
        machine.delete("jvm/2-runtime/bin/javac");
        machine.jdk("jvm/3-silent", "25");
        machine.delete("jvm/3-silent/release");
        Path good = machine.jdk("jvm/4 good", "25");

        assertThat(jdk(PLAIN)).isEqualTo(good.toString());
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "'', C.UTF-8", "zh_CN.UTF-8, zh_CN.UTF-8"})
    void argumentsBeyondAsciiArriveInTheBareLocaleToo(String given, String seen) throws Exception {
        machine.jdk("jvm/jdk", "25");

        Run run = machine.run(Map.of("LC_ALL", given, "LANG", "", "SHOW_LOCALE", "1"), "verify");

        assertThat(run.out()).endsWith("locale " + seen + "\n");
    }

    @Test
    void withoutAJdkOneLineSaysWhatToInstall() throws Exception {
        machine.jdk("jvm/old", "17.0.15");

        Run run = machine.run(PLAIN, "verify");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("synproof: no JDK 25 or newer found; install one .*\\R");
    }

    @Test
    void withoutMavenOneLineSaysWhatToInstall() throws Exception {
        machine.jdk("jvm/jdk", "25");
        machine.delete("tools/mvn");

        Run run = machine.run(PLAIN, "verify");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .matches("synproof: cannot build: Maven is not on PATH; install .*\\R");
    }

    @Test
    void argumentsReachJavaUnchangedAndJavaTakesTheLaunchersPlace() throws Exception {
        machine.jdk("jvm/jdk", "25");
        Path link = Files.createSymbolicLink(machine.root.resolve("a link"), Path.of("synproof"));

        Run run = machine.start(PLAIN, link, "check", "--set", "a=b c", "", "*").await();

        List<String> words = run.out().lines().toList();
        assertThat(words).startsWith("process " + run.process()).contains("-jar");
        assertThat(words.subList(words.size() - 5, words.size()))
                .containsExactly("check", "--set", "a=b c", "", "*");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 130})
    void exitCodesOfJavaAreUnchanged(int code) throws Exception {
        machine.jdk("jvm/jdk", "25");

        assertThat(machine.run(Map.of("EXIT", "" + code)).exit()).isEqualTo(code);
    }

    @Test
    void itBuildsWithTheJdkItFoundAndOnlyWhenSourcesChange() throws Exception {
        Path jdk = machine.jdk("jvm/jdk", "25");

        Run first = machine.run(PLAIN);
        assertThat(first.err()).matches("synproof: building .*\\Rsynproof: built in \\d+ s\\R");
        assertThat(machine.builds())
                .containsExactly("JAVA_HOME=" + jdk + " mvn -B -q -Dmaven.test.skip=true package");

        assertThat(machine.run(PLAIN).err()).isEmpty();
        machine.write("model/src/test/java/ModelTest.java", "class ModelTest {}\n");
        assertThat(machine.run(PLAIN).err()).isEmpty();
        assertThat(machine.builds()).hasSize(1);

        machine.write("model/src/main/resources/rules.txt", "new");
        machine.run(PLAIN);
        assertThat(machine.builds()).hasSize(2);
        machine.write("model/pom.xml", "<project> </project>\n");
        machine.run(PLAIN);
        assertThat(machine.builds()).hasSize(3);
    }

    @Test
    void aBuildOfTheSameSourcesIsUsedAgain() throws Exception {
        machine.jdk("jvm/jdk", "25");
        machine.run(PLAIN);
        machine.write("model/src/main/java/More.java", "class More {}\n");
        machine.run(PLAIN);

        machine.delete("model/src/main/java/More.java");

        assertThat(machine.run(PLAIN).err()).isEmpty();
        assertThat(machine.builds()).hasSize(2);
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndIsTriedAgain() throws Exception {
        machine.jdk("jvm/jdk", "25");
        machine.write("model/src/main/java/Broken.java", "class\n");

        Run run = machine.run(PLAIN);

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[ERROR] broken", "the build failed", "build.log");
        assertThat(machine.run(PLAIN).exit()).isEqualTo(4);
        assertThat(machine.builds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoStartsAtOnceBuildOnce(boolean flock) throws Exception {
        machine.jdk("jvm/jdk", "25");
        chooseLock(flock);
        Path launcher = machine.root.resolve("synproof");
        Path hold = machine.write("hold", "");

        Started one = machine.start(PLAIN, launcher, "one");
        one.awaitWords("building");
        Started two = machine.start(PLAIN, launcher, "two");
        two.awaitWords("waiting");
        Files.delete(hold);

        assertThat(one.await().err()).matches("synproof: building .*\\Rsynproof: built in .*\\R");
        assertThat(two.await().err())
                .isEqualTo("synproof: waiting for another synproof that is building\n");
        assertThat(machine.builds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLockOfADeadProcessIsTakenOver(boolean flock) throws Exception {
        machine.jdk("jvm/jdk", "25");
        chooseLock(flock);
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        machine.write("target/synproof/lock", "");
        Files.createSymbolicLink(
                machine.root.resolve("target/synproof/lock.link"), Path.of("" + dead.pid()));

        assertThat(machine.run(PLAIN).exit()).isZero();
        assertThat(machine.builds()).hasSize(1);
    }

    @Test
    void aStartFindsTheCacheThatTheBuildLeft() throws Exception {
        machine.jdk("jvm/jdk", "25");

        Run run = machine.run(Map.of("EXIT", "2"));

        List<String> caches = run.out()
                .lines()
                .filter(word -> word.startsWith("-XX:AOTCache"))
                .map(word -> word.replaceFirst(".*=", ""))
                .toList();
        assertThat(caches).hasSize(1);
        assertThat(Path.of(caches.getFirst())).hasContent("a cache");
    }

    @Test
    void onlyTheThreeLatestBuildsAreKept() throws Exception {
        machine.jdk("jvm/jdk", "25");
        for (int i = 0; i < 5; i++) {
            machine.write("model/src/main/java/Model.java", "class Model" + i + " {}\n");
            machine.run(PLAIN);
        }

        try (Stream<Path> builds = Files.list(machine.root.resolve("target/synproof"))) {
            assertThat(builds.filter(Files::isDirectory)).hasSize(3);
        }
    }

    private String jdk(Map<String, String> environment) throws Exception {
        Run run = machine.run(environment, "jdk");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(machine.builds()).isEmpty();
        return run.out().stripTrailing();
    }

    private void chooseLock(boolean flock) throws IOException {
        assumeTrue(!flock || machine.has("tools/flock"), "no flock on this machine");
        if (machine.has("tools/flock") && !flock) {
            machine.delete("tools/flock");
        }
    }
}
