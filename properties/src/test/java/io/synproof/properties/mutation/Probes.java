package io.synproof.properties.mutation;

import io.synproof.model.endpoint.Clause;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes calls of {@link Meter} into every class of the model that is loaded in a sandbox. */
final class Probes implements ClassFileTransformer {
    private static final ClassDesc METER = Meter.class.describeConstable().orElseThrow();
    private static final ClassDesc CLAUSE = Clause.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc OF_NUMBER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    /** Loads the class of these loaders before classes come here on their way to be loaded. */
    private final Predicate<ClassLoader> sandboxes = Sandbox.Loader.class::isInstance;

    /** The number of each place; the same in all sandboxes. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();

    /** A method of a class, as a text. */
    static String place(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }

    /** Where a clause of this name is cited, as a text. */
    static String citing(String clause) {
        return "clause " + clause;
    }

    /** The number by which the meter knows a place. */
    int numberOf(String place) {
        return numbers.computeIfAbsent(place, _ -> next.getAndIncrement());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        return loader != null
                        && sandboxes.test(loader)
                        && Mutants.areMadeOf(className.replace('/', '.'))
                ? probed(loader, code)
                : null;
    }

    private byte[] probed(ClassLoader loader, byte[] code) {
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)));
        ClassModel model = files.parse(code);
        return files.transformClass(model, probes(model.thisClass().asSymbol()));
    }

    private ClassTransform probes(ClassDesc owner) {
        return (builder, element) -> {
            if (element instanceof MethodModel method) {
                builder.transformMethod(
                        method,
                        MethodTransform.transformingCode(CodeTransform.ofStateful(
                                () -> new InMethod(number(owner, method)))));
            } else {
                builder.with(element);
            }
        };
    }

    private int number(ClassDesc owner, MethodModel method) {
        String className = owner.packageName() + "." + owner.displayName();
        return numberOf(place(
                className,
                method.methodName().stringValue(),
                method.methodType().stringValue()));
    }

    /** Adds the probes of one method. */
    private final class InMethod implements CodeTransform {
        private final int method;
        private final Set<Label> passed = new HashSet<>();

        InMethod(int method) {
            this.method = method;
        }

        @Override
        public void atStart(CodeBuilder builder) {
            builder.loadConstant(method).invokestatic(METER, "enter", OF_NUMBER);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            switch (element) {
                case LabelTarget target -> passed.add(target.label());
                case BranchInstruction branch
                when passed.contains(branch.target()) ->
                    builder.invokestatic(METER, "pass", OF_NOTHING);
                case FieldInstruction field
                when citesClause(field) ->
                    builder.loadConstant(numberOf(citing(field.name().stringValue())))
                            .invokestatic(METER, "reach", OF_NUMBER);
                default -> {}
            }
            builder.with(element);
        }
    }

    /** Whether an instruction takes a clause by its name. */
    static boolean citesClause(FieldInstruction field) {
        return field.opcode() == Opcode.GETSTATIC
                && field.owner().asSymbol().equals(CLAUSE)
                && field.typeSymbol().equals(CLAUSE);
    }
}
