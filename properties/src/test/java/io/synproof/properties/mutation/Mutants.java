package io.synproof.properties.mutation;

import io.synproof.model.world.World;
import java.io.File;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.classpath.CodeSource;
import org.pitest.classpath.DefaultCodeSource;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.MutationConfig;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationSource;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationEngine;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;
import org.pitest.process.LaunchOptions;

/**
 * The mutants of the model: all that PIT makes unless told otherwise, but for those of the package
 * {@code rules}, which only names the readings of a rule.
 */
final class Mutants {
    private static final ClassLoader LOADER = Mutants.class.getClassLoader();
    private static final Pattern MUTATED = Pattern.compile(Pattern.quote(Mutant.MODEL)
            + "(datagram|endpoint|host|network|segment|sequence|world)\\..+");

    private final ClassByteArraySource sources = new ClassloaderByteArraySource(LOADER);
    private final MutationEngine engine =
            new GregorEngineFactory().createEngine(EngineArguments.arguments());

    /** Whether mutants of this class are made. */
    static boolean areMadeOf(String className) {
        return MUTATED.matcher(className).matches();
    }

    /** All of them, class by class, in the order of the code. */
    List<Mutant> all() {
        ReportOptions options = options();
        CodeSource code = new DefaultCodeSource(options.getMutationClassPaths());
        MutationSource source = new MutationSource(
                new MutationConfig(engine, new LaunchOptions(null)),
                _ -> List.of(),
                sources,
                filter(options, code));
        return code.getCodeUnderTestNames().stream()
                .filter(name -> areMadeOf(name.asJavaName()))
                .sorted()
                .flatMap(name -> mutants(source, name))
                .toList();
    }

    private static Stream<Mutant> mutants(MutationSource source, ClassName name) {
        Map<String, Integer> counts = new HashMap<>();
        return source.createMutations(name).stream()
                .map(Mutant::first)
                .map(one -> one.numbered(counts.merge(one.name(), 1, Integer::sum)));
    }

    private static ReportOptions options() {
        List<String> model = List.of(pathOfModel());
        ReportOptions options = new ReportOptions();
        options.setClassPathElements(model);
        options.setCodePaths(model);
        options.setTargetClasses(List.of(Mutant.MODEL + "*"));
        options.setTargetTests(List.of(_ -> false));
        return options;
    }

    /** What PIT leaves out by default: code that the compiler writes, and changes that are none. */
    private MutationInterceptor filter(ReportOptions options, CodeSource code) {
        MutationInterceptor filter = new SettingsFactory(
                        options, PluginServices.makeForLoader(LOADER))
                .getInterceptor()
                .createInterceptor(options, null, sources, null, code, null);
        filter.initialise(code);
        return filter;
    }

    private static String pathOfModel() {
        return new File(URI.create(World.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .getPath();
    }

    /** The code of the mutant's class with the mistake in it. */
    byte[] mutated(Mutant mutant) {
        return engine.createMutator(sources).getMutation(mutant.id()).getBytes();
    }

    /** The code of a class of the model as it is. */
    byte[] original(String className) {
        return sources.getBytes(className).orElseThrow();
    }
}
