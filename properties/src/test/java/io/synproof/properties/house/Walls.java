package io.synproof.properties.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The kinds of wall, each for the packages it is given, so that each can be tried on a fixture that
 * breaks it. Packages are ArchUnit's patterns: {@code a.b..} is {@code a.b} and all below.
 */
final class Walls {
    /** Collections that change in place. Their interfaces are open to all; these names are not. */
    private static final String MUTABLE_COLLECTION =
            "java\\.util\\.(Array(List|Deque)|(Linked|Weak|Identity)?Hash(Map|Set|table)"
                    + "|Tree(Map|Set)|Enum(Map|Set)|LinkedList|PriorityQueue|BitSet|Vector|Stack)";

    /** Ways to a collection whose order depends on hash codes, or for Set.of on the running JVM. */
    private static final String HASH_ORDER =
            "java\\.util\\.(Set|Map)\\.(of|ofEntries|copyOf)\\(.+\\)"
                    + "|java\\.util\\.stream\\.Collectors\\.(to|toUnmodifiable)(Set|Map)\\(.*"
                    + "|java\\.util\\.stream\\.Collectors\\.groupingBy.*"
                    + "|io\\.vavr\\.collection\\.Hash(Map|Set)\\..*";

    /** Ways to the time, to the address of an object, and to unseeded randomness. */
    private static final String CLOCK_OR_RANDOMNESS =
            "java\\.lang\\.System\\.(nanoTime|currentTimeMillis|identityHashCode)\\(.*"
                    + "|java\\.time\\..*\\.now\\(.*|java\\.time\\.Clock\\..*"
                    + "|java\\.lang\\.Math\\.random\\(.*|java\\.util\\.UUID\\.randomUUID\\(.*"
                    + "|java\\.util\\.(Random|SplittableRandom)\\..*"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
                    + "|java\\.util\\.random\\..*";

    /** Ways to ask which rules the model says that it followed. */
    private static final String CITED_RULES =
            "io\\.synproof\\.model\\.(world\\.Event|endpoint\\.Effect)\\.clauses\\(\\)"
                    + "|io\\.synproof\\.model\\.endpoint\\.Clause\\..*";

    private static final String PROCESS =
            "java\\.lang\\.System\\.(out|err|in)|java\\.lang\\.(System|Runtime)\\.(exit|halt)\\(.*";

    private Walls() {}

    static ArchRule dependsOnlyOn(String inside, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(inside)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(inside).or(resideInAnyPackage(allowed)));
    }

    /** What a module does not export is out of reach, although the class path would allow it. */
    static ArchRule seesOnlyExported(String inside, String module, Set<String> exported) {
        DescribedPredicate<JavaClass> kept =
                describe("not exported by " + module, c -> !exported.contains(c.getPackageName()));
        return noClasses()
                .that()
                .resideInAPackage(inside)
                .should()
                .dependOnClassesThat(resideInAPackage(module).and(kept));
    }

    static ArchRule hasNoCycles(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .as("no cycle between packages " + packages)
                .because("a package that is seen by what it sees cannot be understood alone");
    }

    /** Classes of these packages see none of the others. */
    static ArchRule seesNothingOf(String inside, String others) {
        return noClasses()
                .that()
                .resideInAPackage(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(others);
    }

    /**
     * Nothing depends on a package of a later level, nor on another of its own.
     *
     * @param levels packages by level, the lowest first
     */
    static ArchRule seesNothingAbove(List<Set<String>> levels) {
        Map<String, Integer> level = IntStream.range(0, levels.size())
                .boxed()
                .flatMap(i -> levels.get(i).stream().map(name -> Map.entry(name, i)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return noClasses()
                .should(dependOn(
                        "a package above or beside",
                        (from, to) -> level.containsKey(from)
                                && !from.equals(to)
                                && level.getOrDefault(to, -1) >= level.get(from)))
                .as("no package sees what is above it or beside it")
                .because("each level can be read with those below it alone");
    }

    private static ArchCondition<JavaClass> dependOn(String what, BiPredicate<String, String> bad) {
        return new ArchCondition<>("depend on " + what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> bad.test(
                                one.getPackageName(),
                                dependency.getTargetClass().getPackageName()))
                        .forEach(dependency -> events.add(
                                SimpleConditionEvent.satisfied(one, dependency.getDescription())));
            }
        };
    }

    static ArchRule isSeenOnlyBy(String seen, List<String> by) {
        String[] allowed = by.toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(seen)
                .as(seen + " is seen only by " + by)
                .because("everyone else asks the facade");
    }

    static ArchRule assignsFieldsOnce(DescribedPredicate<JavaClass> inside) {
        return fields().that()
                .areDeclaredInClassesThat(inside)
                .should()
                .beFinal()
                .as("fields are final")
                .because("a value that changes cannot be a state, nor a key, nor shared");
    }

    static ArchRule keepsNoArray(DescribedPredicate<JavaClass> inside) {
        DescribedPredicate<JavaField> written =
                describe("somebody wrote", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC));
        return noFields()
                .that(written)
                .and()
                .areDeclaredInClassesThat(inside)
                .should()
                .haveRawType(describe("arrays", JavaClass::isArray))
                .as("no field holds an array")
                .because("an array changes in place, and records that hold one are not equal");
    }

    static ArchRule usesNoMutableCollection(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(MUTABLE_COLLECTION)
                .as("no collection changes in place")
                .because("only checker.engine mutates; take vavr's collections, or List.of");
    }

    static ArchRule sharesNothingBetweenThreads(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .as("no locks, atomics or executors")
                .because("only checker.engine knows of threads");
    }

    static ArchRule hasNoHashOrder(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should(accessTo(HASH_ORDER))
                .as("no collection in hash order")
                .because("every run must give the same trace and text; sort, or keep a list");
    }

    static ArchRule asksNoCitedRule(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should(accessTo(CITED_RULES))
                .as("nobody asks which rules the model says that it followed")
                .because("a mistake in the model must be able to make every property fall");
    }

    static ArchRule hasNoClockAndNoRandomness(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should(accessTo(CLOCK_OR_RANDOMNESS))
                .as("no clock, no randomness")
                .because("time, seeds and choices are arguments");
    }

    static ArchRule touchesNoFileOrSocket(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.net..", "java.io..")
                                .and(not(type(Serializable.class))))
                .as("no files, sockets or streams of bytes")
                .because("model and checker are functions; properties does what goes in and out,"
                        + " and checker.engine keeps checkpoints");
    }

    static ArchRule speaksToNoProcess(DescribedPredicate<JavaClass> inside) {
        return noClasses()
                .that(inside)
                .should(accessTo(PROCESS))
                .as("no standard streams and no exit")
                .because("only the command line speaks to the process that it is");
    }

    private static ArchCondition<JavaClass> accessTo(String fullNames) {
        return accessTargetWhere(target(fullNameMatching(fullNames)));
    }
}
