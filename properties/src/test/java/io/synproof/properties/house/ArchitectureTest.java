package io.synproof.properties.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.synproof.checker.result.Checkpoints;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls between and inside the modules. Each test first breaks its wall in the fixture. */
class ArchitectureTest {
    private static final String FIXTURE = "io.synproof.properties.house.fixture";
    private static final String LEFT = FIXTURE + ".left";
    private static final String RIGHT = FIXTURE + ".right";

    private static final JavaClasses BAD = new ClassFileImporter().importPackages(FIXTURE);
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.synproof");

    /** Model, checker and gallery, but for the engine, which may mutate behind a pure API. */
    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
                    "io.synproof.model..", "io.synproof.checker..", "io.synproof.gallery..")
            .and(not(resideInAPackage("io.synproof.checker.engine..")));

    /** What makes a list step by step, and then only returns it. */
    private static final DescribedPredicate<? super JavaClass> BUILDS_LISTS =
            nameMatching("io\\.synproof\\.checker\\.(result\\.SortedNames"
                    + "|composition\\.(CompositionSemantics|MediumContents"
                    + "|SequenceChartBuilder))(\\$.*)?");

    private static final DescribedPredicate<JavaClass> FIXTURES = resideInAPackage(FIXTURE + "..");

    @Test
    void modelKnowsNothingOfChecking() {
        breaks(Walls.dependsOnlyOn(LEFT, "java.."), "Right");
        holds(Walls.dependsOnlyOn("io.synproof.model..", "java..", "io.vavr..", "org.jspecify.."));
    }

    @Test
    void checkerKnowsNothingOfTcpNorOfVavrNorOfJqwik() {
        breaks(Walls.dependsOnlyOn(RIGHT, "java.."), "Left");
        holds(Walls.dependsOnlyOn("io.synproof.checker..", "java..", "org.jspecify.."));
    }

    @Test
    void wordsKnowOnlyTheCheckerAndCel() {
        breaks(Walls.dependsOnlyOn(RIGHT, "java.."), "Left");
        holds(Walls.dependsOnlyOn(
                "io.synproof.words..",
                "io.synproof.checker..",
                "dev.cel..",
                "com.google.common.collect..",
                "java..",
                "org.jspecify.."));
        holds(Walls.dependsOnlyOn(
                "io.synproof.properties.words..",
                "io.synproof.properties",
                "io.synproof.words..",
                "io.synproof.model..",
                "io.synproof.checker.model..",
                "io.vavr..",
                "java..",
                "org.jspecify.."));
    }

    @Test
    void theGalleryKnowsOnlyTheChecker() {
        breaks(Walls.dependsOnlyOn(RIGHT, "java.."), "Left");
        holds(Walls.dependsOnlyOn(
                "io.synproof.gallery..", "io.synproof.checker..", "java..", "org.jspecify.."));
    }

    @Test
    void arbitrariesKnowOnlyTheCheckerAndJqwik() {
        breaks(Walls.dependsOnlyOn(LEFT, RIGHT), "java.lang.Record");
        holds(Walls.dependsOnlyOn(
                "io.synproof.jqwik..",
                "io.synproof.checker..",
                "net.jqwik.api..",
                "java..",
                "org.jspecify.."));
    }

    @Test
    void exportsKnowOnlyTheCheckerAndJackson() {
        breaks(Walls.dependsOnlyOn(LEFT, RIGHT), "java.lang.Record");
        holds(Walls.dependsOnlyOn(
                "io.synproof.export..",
                "io.synproof.checker..",
                "com.fasterxml.jackson..",
                "java..",
                "org.jspecify.."));
    }

    @Test
    void theExtensionKnowsOnlyTheCheckerJqwiksRunsAndJupiter() {
        breaks(Walls.dependsOnlyOn(LEFT, RIGHT), "java.lang.Record");
        holds(Walls.dependsOnlyOn(
                "io.synproof.junit..",
                "io.synproof.checker..",
                "io.synproof.jqwik..",
                "io.synproof.export..",
                "org.junit.jupiter.api..",
                "org.junit.platform.commons..",
                "java..",
                "org.jspecify.."));
    }

    @Test
    void propertiesSeeOnlyWhatTheModulesExport() {
        breaks(Walls.seesOnlyExported(LEFT, FIXTURE + "..", Set.of(FIXTURE)), "Right");
        for (String module : Set.of("model", "checker")) {
            Set<String> exported = exportsOf(module);
            assertThat(exported)
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("io.synproof.checker.engine"));
            holds(Walls.seesOnlyExported(
                    "io.synproof.properties..", "io.synproof." + module + "..", exported));
        }
    }

    @Test
    void packagesHaveNoCycles() {
        breaks(Walls.hasNoCycles(FIXTURE + ".(*).."), "Cycle detected");
        holds(Walls.hasNoCycles("io.synproof.model.(*).."));
        holds(Walls.hasNoCycles("io.synproof.checker.(**)"));
        holds(Walls.hasNoCycles("io.synproof.properties.(*).."));
    }

    /** Every package sees the root, which links model and checker; the root sees none of them. */
    @Test
    void theRootOfPropertiesSeesNoPackageBelow() {
        breaks(Walls.seesNothingOf(LEFT, RIGHT), "Right");
        holds(Walls.seesNothingOf("io.synproof.properties", "io.synproof.properties.*.."));
    }

    /** Each level of the checker sees those before it, and itself. */
    @Test
    void theCheckerHasLevels() {
        breaks(Walls.seesNothingAbove(List.of(Set.of(LEFT), Set.of(RIGHT))), "Right");
        holds(Walls.seesNothingAbove(Levels.OF_CHECKER));
    }

    @Test
    void everyPackageOfTheCheckerIsOnALevel() {
        assertThat(OURS.stream()
                        .filter(resideInAPackage("io.synproof.checker.."))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Levels.OF_CHECKER.stream().flatMap(Set::stream).toList());
    }

    @Test
    void onlyTheFacadeWalksAndThresholdsSeeTheEngine() {
        breaks(Walls.isSeenOnlyBy(RIGHT, List.of(RIGHT)), "Left");
        holds(Walls.isSeenOnlyBy(
                "io.synproof.checker.engine..",
                List.of(
                        "io.synproof.checker",
                        "io.synproof.checker.engine..",
                        "io.synproof.checker.walk",
                        "io.synproof.checker.threshold")));
    }

    @Test
    void onlyTheSearchMutates() {
        breaks(Walls.assignsFieldsOnce(FIXTURES), "calls");
        breaks(Walls.keepsNoArray(FIXTURES), "numbers");
        breaks(Walls.usesNoMutableCollection(FIXTURES), "java.util.ArrayList");
        breaks(Walls.sharesNothingBetweenThreads(FIXTURES), "AtomicLong");
        holds(Walls.assignsFieldsOnce(PURE));
        holds(Walls.keepsNoArray(PURE));
        holds(Walls.usesNoMutableCollection(PURE.and(not(BUILDS_LISTS))));
        holds(Walls.sharesNothingBetweenThreads(PURE));
    }

    @Test
    void nothingDependsOnHashesTimeOrRandomness() {
        breaks(Walls.hasNoHashOrder(FIXTURES), "java.util.Set.of");
        breaks(Walls.hasNoClockAndNoRandomness(FIXTURES), "nanoTime");
        breaks(Walls.hasNoClockAndNoRandomness(FIXTURES), "SplittableRandom");
        holds(Walls.hasNoHashOrder(PURE));
        holds(Walls.hasNoClockAndNoRandomness(PURE));
    }

    @Test
    void noPropertyAsksTheModelWhatItSaid() {
        breaks(Walls.asksNoCitedRule(FIXTURES), "Event.clauses()");
        breaks(Walls.asksNoCitedRule(FIXTURES), "Clause.FIN");
        holds(Walls.asksNoCitedRule(resideInAnyPackage(
                "io.synproof.properties.questions..", "io.synproof.properties.claims..")));
    }

    @Test
    void onlyCheckpointsOfSearchesTouchFiles() {
        breaks(Walls.touchesNoFileOrSocket(FIXTURES), "java.nio.file.Files");
        // A search is told where its checkpoints are, and reads and writes them.
        holds(Walls.touchesNoFileOrSocket(PURE.and(not(type(Checkpoints.class)))));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheProcess() {
        breaks(Walls.speaksToNoProcess(FIXTURES), "java.lang.System.out");
        breaks(Walls.speaksToNoProcess(FIXTURES), "java.lang.System.exit");
        holds(Walls.speaksToNoProcess(not(resideInAPackage("io.synproof.properties.cli.."))));
    }

    private static Set<String> exportsOf(String module) {
        return ModuleFinder.of(House.root().resolve(module).resolve("target/classes"))
                .find("io.synproof." + module)
                .orElseThrow()
                .descriptor()
                .exports()
                .stream()
                .map(Exports::source)
                .collect(Collectors.toSet());
    }

    /** The fixture breaks the wall, and the report names the culprit. */
    private static void breaks(ArchRule wall, String culprit) {
        assertThat(wall.evaluate(BAD).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(culprit));
    }

    private static void holds(ArchRule wall) {
        wall.check(OURS);
    }
}
