package io.synproof.properties.mutation;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which methods of the model cite which clauses, read from the code. */
final class Citations {
    private final Mutants mutants;

    Citations(Mutants mutants) {
        this.mutants = mutants;
    }

    /** The names of the mistakes in methods that cite a clause, by the clause's name. */
    SortedMap<String, NavigableSet<String>> mistakes(List<Mutant> all) {
        SortedMap<String, NavigableSet<String>> citing =
                citing(all.stream().map(Mutant::className).distinct().toList());
        SortedMap<String, NavigableSet<String>> mistakes = new TreeMap<>();
        citing.forEach((clause, methods) -> mistakes.put(
                clause,
                all.stream()
                        .filter(mutant ->
                                methods.contains(method(mutant.className(), mutant.method())))
                        .map(Mutant::name)
                        .collect(TreeSet::new, Collection::add, Collection::addAll)));
        return mistakes;
    }

    private SortedMap<String, NavigableSet<String>> citing(List<String> classNames) {
        SortedMap<String, NavigableSet<String>> citing = new TreeMap<>();
        for (String name : classNames) {
            ClassModel model = ClassFile.of().parse(mutants.original(name));
            for (MethodModel method : model.methods()) {
                String citer = method(name, Mutant.written(method.methodName().stringValue()));
                clauses(method)
                        .forEach(clause -> citing.computeIfAbsent(clause, _ -> new TreeSet<>())
                                .add(citer));
            }
        }
        return citing;
    }

    private static String method(String className, String method) {
        return className + "." + method;
    }

    private static Stream<String> clauses(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(FieldInstruction.class::isInstance)
                .map(FieldInstruction.class::cast)
                .filter(Probes::citesClause)
                .map(field -> field.name().stringValue());
    }
}
