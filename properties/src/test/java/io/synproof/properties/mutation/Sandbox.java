package io.synproof.properties.mutation;

import java.io.File;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of model, checker and properties in which a mistake can be made, and taken back. One
 * thread uses it.
 */
final class Sandbox {
    private final Loader loader = new Loader();
    private final Instrumentation instrumentation;
    private final Mutants mutants;
    private final Bench bench;

    Sandbox(Instrumentation instrumentation, Mutants mutants) {
        this.instrumentation = instrumentation;
        this.mutants = mutants;
        this.bench = loader.bench();
    }

    Bench bench() {
        return bench;
    }

    /** Makes the mistake, until it is taken back. */
    void make(Mutant mutant) {
        redefine(mutant.className(), mutants.mutated(mutant));
    }

    /** Takes the mistake back. */
    void takeBack(Mutant mutant) {
        redefine(mutant.className(), mutants.original(mutant.className()));
    }

    private void redefine(String className, byte[] code) {
        try {
            instrumentation.redefineClasses(new ClassDefinition(loader.loadClass(className), code));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException("cannot change " + className, e);
        }
    }

    /** Loads everything anew but what both sides of the wall speak of. */
    static final class Loader extends URLClassLoader {
        private static final Set<String> SHARED =
                Set.of(Bench.class.getName(), Seen.class.getName(), Seen.Truth.class.getName());

        Loader() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return SHARED.contains(name)
                    ? Sandbox.class.getClassLoader().loadClass(name)
                    : super.findClass(name);
        }

        Bench bench() {
            try {
                return (Bench) loadClass(LoadedBench.class.getName())
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no bench in a sandbox", e);
            }
        }

        private static URL[] classPath() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Loader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String element) {
            try {
                return Path.of(element).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(element, e);
            }
        }
    }
}
