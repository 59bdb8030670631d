package io.synproof.properties.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.documents.ClaimSchema;
import io.synproof.properties.documents.ClaimTemplate;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof new-claim}: a document to begin with. */
@Command(
        name = "new-claim",
        mixinStandardHelpOptions = true,
        description = "Writes a commented document with claims, to be changed into your own and"
                + " verified: synproof verify FILE.")
final class NewClaimCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "claims.md",
            description = "The document (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("claims.md");

    @Option(names = "--force", description = "Overwrite FILE if it exists.")
    private boolean force;

    @Option(
            names = "--schema",
            description = "Instead, print the JSON schema of a document's blocks, with which"
                    + " editors complete them.")
    private boolean schema;

    NewClaimCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (schema) {
            JsonNode json = ClaimSchema.json();
            terminal.out().println(json.toPrettyString());
            return ExitCode.YES.number();
        }
        if (Files.exists(file) && !force) {
            throw new BadInputException(file + " exists; --force overwrites it");
        }
        write();
        terminal.out().println("wrote " + file + "; next: synproof verify " + file);
        return ExitCode.YES.number();
    }

    private void write() {
        try {
            Files.writeString(file, ClaimTemplate.text());
        } catch (IOException _) {
            throw new BadInputException(
                    file + ": cannot be written; it is the name of a file in a folder that exists");
        }
    }
}
