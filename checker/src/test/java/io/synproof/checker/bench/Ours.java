package io.synproof.checker.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of our own, in a JVM of its own. */
record Ours(Timed timed, Peer.Found found, double bytesPerState, double totalBytesPerState) {

    /**
     * Runs a case with the flags that this JVM was started with.
     *
     * @throws Unavailable if it fails
     */
    static Ours run(Path folder, Case given, int threads) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Compare.java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(Arrays.asList(given.words().split(" ", -1)));
        command.addAll(List.of("--threads", Integer.toString(threads)));
        Timed timed = Timed.run(folder, command);
        JsonNode json = new ObjectMapper().readTree(timed.out());
        return new Ours(
                timed,
                new Peer.Found(
                        json.get("states").asLong(), json.get("transitions").asLong()),
                json.get("bytesPerState").asDouble(),
                json.get("totalBytesPerState").asDouble());
    }
}
