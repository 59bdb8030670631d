package io.synproof.words;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A vocabulary as CEL's compiler wants it: types, variables and functions. */
@SuppressWarnings("Immutable") // CEL wants it declared; the map is filled once, at the start
final class CelEnvironment implements CelTypeProvider {
    /** The longest text of a predicate, in characters. */
    static final int LONGEST = 10_000;

    /** The deepest nesting of a predicate. */
    static final int DEEPEST = 100;

    private static final CelFunctionDecl IMPLIES = CelFunctionDecl.newFunctionDeclaration(
            "implies",
            CelOverloadDecl.newMemberOverload(
                    "implies", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL));

    private final Map<String, CelType> types = new LinkedHashMap<>();

    private CelEnvironment(List<ValueType> known) {
        known.forEach(type -> types.put(type.text(), declared(type)));
    }

    /** A compiler of predicates over a vocabulary. */
    static CelCompiler compiler(Vocabulary<?, ?> vocabulary, Constants constants) {
        CelEnvironment environment = new CelEnvironment(vocabulary.types());
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(LONGEST)
                        .maxParseRecursionDepth(DEEPEST)
                        .populateMacroCalls(true)
                        .build())
                .setTypeProvider(environment)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        vocabulary
                .names()
                .forEach(name -> builder.addVar(name.name(), environment.cel(name.type())));
        vocabulary
                .observations()
                .forEach(one -> builder.addVar(one.name(), environment.cel(one.type())));
        constants.types().forEach((name, type) -> builder.addVar(name, environment.cel(type)));
        vocabulary
                .operations()
                .forEach(operation ->
                        builder.addFunctionDeclarations(environment.declared(operation)));
        return builder.addFunctionDeclarations(PastOperator.DECLARATIONS)
                .addFunctionDeclarations(ListFunctions.DECLARATIONS)
                .addFunctionDeclarations(IMPLIES)
                .build();
    }

    /** The declaration of a type that has a name. */
    private CelType declared(ValueType type) {
        return switch (type) {
            case ValueType.Structure structure -> {
                Map<String, ValueType> members = new LinkedHashMap<>();
                structure.members().forEach(member -> members.put(member.name(), member.type()));
                yield StructType.create(
                        structure.name(),
                        ImmutableSet.copyOf(members.keySet()),
                        field -> Optional.ofNullable(members.get(field)).map(this::cel));
            }
            case ValueType.Enumeration _, ValueType.Opaque _ -> OpaqueType.create(type.text());
            case ValueType.Basic _, ValueType.ListOf _, ValueType.MapOf _ -> cel(type);
        };
    }

    /** A type of ours as one of CEL's. */
    private CelType cel(ValueType type) {
        return switch (type) {
            case ValueType.Basic basic ->
                switch (basic) {
                    case TRUTH -> SimpleType.BOOL;
                    case INTEGER -> SimpleType.INT;
                    case TEXT -> SimpleType.STRING;
                    case ANYTHING -> SimpleType.DYN;
                };
            case ValueType.ListOf(ValueType element) -> ListType.create(cel(element));
            case ValueType.MapOf(ValueType key, ValueType value) ->
                MapType.create(cel(key), cel(value));
            case ValueType.Structure _, ValueType.Enumeration _, ValueType.Opaque _ ->
                Objects.requireNonNull(types.get(type.text()), type::text);
        };
    }

    private CelFunctionDecl declared(Operation operation) {
        List<CelType> takes = operation.takes().stream().map(this::cel).toList();
        CelType gives = cel(operation.gives());
        return CelFunctionDecl.newFunctionDeclaration(
                operation.name(),
                operation.isMember()
                        ? CelOverloadDecl.newMemberOverload(operation.overload(), gives, takes)
                        : CelOverloadDecl.newGlobalOverload(operation.overload(), gives, takes));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
